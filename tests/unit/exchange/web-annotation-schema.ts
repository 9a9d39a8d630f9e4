// The W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) as a JSON schema: what it says MUST be, for
// the parts of it that are written here.

const text = { type: 'string' };
const iri = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9+.-]*:' };
/** xsd:dateTime with a time zone; the model asks for UTC as "Z". */
const dateTime = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' };

const motivations =
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  );

const selector = {
  oneOf: [
    {
      type: 'object',
      required: ['type', 'exact'],
      properties: { type: { const: 'TextQuoteSelector' }, exact: text, prefix: text, suffix: text },
    },
    {
      type: 'object',
      required: ['type', 'start', 'end'],
      properties: {
        type: { const: 'TextPositionSelector' },
        start: { type: 'integer', minimum: 0 },
        end: { type: 'integer', minimum: 0 },
      },
    },
  ],
};

const timeState = {
  type: 'object',
  required: ['type'],
  properties: { type: { const: 'TimeState' }, sourceDate: dateTime },
};

const specificResource = {
  type: 'object',
  required: ['type', 'source'],
  properties: {
    type: { const: 'SpecificResource' },
    source: iri,
    purpose: { enum: motivations },
    selector: { type: 'array', items: selector },
    state: timeState,
  },
};

const textualBody = {
  type: 'object',
  required: ['type', 'value'],
  properties: {
    type: { const: 'TextualBody' },
    value: text,
    format: { const: 'text/plain' },
    purpose: { enum: motivations },
  },
};

const agent = {
  type: 'object',
  properties: { type: { enum: ['Person', 'Organization', 'Software'] }, name: text },
};

/** Keys that are none of the model's carry a prefix that the context explains. */
const ownKeys = { '^sourcelight:': {} };

const annotation = {
  type: 'object',
  required: ['id', 'type', 'target'],
  properties: {
    id: { type: 'string', pattern: '^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' },
    type: { const: 'Annotation' },
    motivation: { enum: motivations },
    created: dateTime,
    modified: dateTime,
    creator: agent,
    body: { type: 'array', items: { oneOf: [textualBody, specificResource] } },
    target: { type: 'array', minItems: 1, items: specificResource },
  },
  patternProperties: ownKeys,
  additionalProperties: false,
};

const page = {
  type: 'object',
  required: ['id', 'type', 'items', 'partOf'],
  properties: {
    id: iri,
    type: { const: 'AnnotationPage' },
    partOf: iri,
    startIndex: { type: 'integer', minimum: 0 },
    items: { type: 'array', minItems: 1, items: annotation },
  },
  additionalProperties: false,
};

export const collectionSchema = {
  type: 'object',
  required: ['@context', 'id', 'type', 'total'],
  properties: {
    '@context': { type: 'array', contains: { const: 'http://www.w3.org/ns/anno.jsonld' } },
    id: iri,
    type: { const: 'AnnotationCollection' },
    label: text,
    created: dateTime,
    generator: agent,
    total: { type: 'integer', minimum: 0 },
    first: page,
  },
  additionalProperties: false,
  // "A Collection SHOULD have a first page"; one that holds something MUST.
  if: { properties: { total: { minimum: 1 } } },
  // biome-ignore lint/suspicious/noThenProperty: JSON schema's own key
  then: { required: ['first'] },
};
