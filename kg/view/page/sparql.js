// The query of a view: in the terms of the ontology, with the filter said for each relation, so that it gives the lines
// that are drawn and no others.

const PREFIXES = `PREFIX ca: <https://w3id.org/congan-kg/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
`;

/** A query whose rows are the lines of the scene. */
const sparqlOf = (scene, filter) =>
  scene.centre === null && !DATA.overview.whole ? overviewQuery(scene, filter) : sceneQuery(scene, filter);

const block = (name, rows) => `  VALUES ${name} {\n${rows.map((row) => `    ${row}`).join("\n")}\n  }\n`;
const iris = (ids) => ids.map((id) => `<${iriOf(id)}>`);

function sceneQuery({ nodes: shown }, filter) {
  return `# ${say("sparqlScene")}
${PREFIXES}
SELECT DISTINCT ?from ?relation ?to WHERE {
${block("?from", iris(shown))}${block("?to", iris(shown))}  FILTER(?from != ?to)
${ties(filter)}}
ORDER BY ?from ?to ?relation
`;
}

/** Pairs of units by the meetings that both took part in; under a filter only by the meetings that pass it. */
function overviewQuery({ lines }, filter) {
  const meetings = [...new Set(lines.flatMap(({ tie }) => tie.meetings))];
  return `# ${say("sparqlOverview")}
${PREFIXES}
SELECT ?from ?to (COUNT(DISTINCT ?meeting) AS ?meetings) WHERE {
${block("(?from ?to)", lines.map(({ a, b }) => `(${iris([a, b]).join(" ")})`))}${
    isFiltering(filter) ? block("?meeting", iris(meetings)) : ""
  }  ${presence("from")}
  ${presence("to")}
  # ${say("sparqlCrowd", { count: CROWD })}
  { SELECT ?meeting (COUNT(DISTINCT ?each) AS ?size) WHERE {
    ${presence("each")}
  } GROUP BY ?meeting }
  OPTIONAL { ?meeting ca:organizer ?host . FILTER(?host IN (?from, ?to)) }
  FILTER(?size <= ${CROWD} || BOUND(?host))
}
GROUP BY ?from ?to
ORDER BY DESC(?meetings) ?from ?to
`;
}

/** That a unit took part in a meeting, itself, through a part of it or through its people (kg/view/overview.py). */
const presence = (name) => `{ SELECT DISTINCT ?meeting ?${name} WHERE {
    { ?meeting ca:participant|ca:organizer ?unit . ?unit a ca:Organization }
    UNION { ?meeting ca:participant/^ca:holder/ca:post/ca:postIn ?unit . ?unit a ca:PoliceUnit }
    UNION { ?meeting ca:participant/^ca:appointee/(ca:fromPost|ca:toPost)/ca:postIn ?unit . ?unit a ca:PoliceUnit }
    OPTIONAL {
      ?unit ca:level ?level ; ca:partOf ?whole .
      FILTER(?level IN (ca:division, ca:district_level, ca:commune_level, ca:team))
    }
    BIND(COALESCE(?whole, ?unit) AS ?${name})
  } }`;

/** The ties that the page draws (kg/view/network.py), as far as the facts behind them pass the filter (filters.js). */
const ties = (filter) => `  {
    VALUES ?relation { ca:jurisdiction ca:partOf ca:within dcterms:isReplacedBy }
    ?from ?relation ?to
  } UNION {
    VALUES ?relation { ca:place ca:organizer }
    ?from ?relation ?to .${asked("?from", filter)}
  } UNION {
${isTimed(filter) ? postsInTime(filter) : POSTS}
    BIND(ca:post AS ?relation)
  } UNION {
    ?change a ca:Appointment ; ca:appointee ?from ; (ca:fromPost|ca:toPost)/ca:postIn ?to .${
      isTimed(filter) ? `\n    ?change ca:date ?day .\n    ${inTime("?day", "?day", filter)}` : ""
    }
    BIND(ca:Appointment AS ?relation)
  } UNION {
    ?participation a ca:Participation ; ca:agent ?from ; ca:inMeeting ?to .${asked("?to", filter)}
    BIND(ca:participant AS ?relation)
  } UNION {
    ?award a ca:Award ; ca:giver ?from ; ca:receiver ?to .${awardAsked(filter)}
    BIND(ca:Award AS ?relation)
  } UNION {
    ?award a ca:Award ; (ca:giver|ca:receiver) ?from ; ca:atMeeting ?to .${asked("?to", filter)}
    FILTER NOT EXISTS { ?award ca:giver ?giver ; ca:receiver ?receiver }
    BIND(ca:Award AS ?relation)
  }
`;

const POSTS = "    ?attestation a ca:PostAttestation ; ca:holder ?from ; ca:post/ca:postIn ?to .";

/** Posts by the days that attest them: one that is held lasts from the first to the last of them. */
const postsInTime = (filter) => `    { SELECT ?from ?to (MIN(?day) AS ?first) (MAX(?day) AS ?last) WHERE {
      ?attestation a ca:PostAttestation ; ca:holder ?from ; ca:post ?post ; ca:attestedOn ?attested .
      ?post ca:postIn ?to .
      OPTIONAL { ?post ca:title ?title }
      OPTIONAL { ?attestation ca:status ?status }
      BIND(STR(?attested) AS ?day)
      BIND(IF(COALESCE(STR(?status), "current") = "current", COALESCE(?title, ?post), ?attestation) AS ?state)
    } GROUP BY ?from ?to ?state }
    ${inTime("?first", "?last", filter)}`;

/** That dates as exact as their sources fall into the months of a filter. */
function inTime(first, last, { from, to }) {
  const months = [
    `!STRSTARTS(STR(${first}), "-")`,
    from && `SUBSTR(CONCAT(STR(${last}), "-99"), 1, 7) >= "${from}"`,
    to && `SUBSTR(STR(${first}), 1, 7) <= "${to}"`,
  ];
  return `FILTER(${months.filter(Boolean).join(" && ")})`;
}

/** That a meeting is of the kind, of the topic and of the time that a filter asks for; empty where it asks for none. */
function asked(meeting, filter) {
  const oneOf = (facet, property) => {
    const values = [...(filter.chosen.get(facet) ?? [])].filter((value) => /^\w+$/.test(value)).sort();
    if (!filter.chosen.has(facet)) return null;
    return `FILTER EXISTS { ${meeting} ${property} ?${facet} . FILTER(?${facet} IN (${values.map((v) => `ca:${v}`).join(", ")})) }`;
  };
  const time = isTimed(filter) && [
    `${meeting} ca:date ?begins .`,
    `OPTIONAL { ${meeting} ca:endDate ?ends }`,
    inTime("?begins", "COALESCE(?ends, ?begins)", filter),
  ];
  const parts = [oneOf("meeting", "ca:kind"), oneOf("topic", "ca:topic"), time].flat().filter(Boolean);
  return parts.map((part) => `\n    ${part}`).join("");
}

/** The same of the meeting at which something was given; what was given at none has no time. */
function awardAsked(filter) {
  const meeting = asked("?occasion", filter);
  if (!meeting) return "";
  if (isTimed(filter)) return `\n    ?award ca:atMeeting ?occasion .${meeting}`;
  return `\n    FILTER(!EXISTS { ?award ca:atMeeting ?any } || EXISTS { ?award ca:atMeeting ?occasion .${meeting} })`;
}
