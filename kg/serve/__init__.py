"""A build over HTTP, read-only: SPARQL 1.1 Protocol, a page and data for every entity, and a search for names.

The flow of a query: `protocol` reads it from the request, `negotiation` finds the form of the answer, `pool` hands both
to a process of its own, which `zygote` forks and `worker` runs. An answer is whole before its status line is sent.
"""
