// Asks the SPARQL endpoint of the first argument the query of the second, and prints each row, value by value, as JSON.
import { SparqlEndpointFetcher } from "fetch-sparql-endpoint";

const [endpoint, query] = process.argv.slice(2);
const rows = await new SparqlEndpointFetcher().fetchBindings(endpoint, query);
for await (const row of rows) {
    console.log(JSON.stringify(Object.fromEntries(Object.entries(row).map(([name, term]) => [name, term.value]))));
}
