/** Takes off what editors' tools put around a pasted value: spaces, non-breaking spaces, and Word's curly quotes. */
export const cleanAttribute = (value: string): string =>
  value.replace(/^[\s\u00a0\u200b"'\u201c-\u201e\u2018-\u201a]+|[\s\u00a0\u200b"'\u201c-\u201e\u2018-\u201a]+$/g, '');
