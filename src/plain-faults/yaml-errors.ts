/** By the code that the yaml package gives a fault. */
const said: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'an alias (*name) stands alone; take away what is beside it',
  BAD_ALIAS: 'an alias (*name) that names nothing; if it is a text, put it in quotation marks',
  BAD_COLLECTION_TYPE: 'a tag (!!…) that does not fit what follows it',
  BAD_DIRECTIVE: 'a line that begins with %; if it is a text, put it in quotation marks',
  BAD_DQ_ESCAPE: 'a backslash in double quotation marks; use single ones, or write it twice',
  BAD_INDENT: 'the line is not as far to the right as those it belongs with; line them up with blanks',
  BAD_PROP_ORDER: 'an anchor (&name) or tag (!!…) in the wrong place',
  BAD_SCALAR_START: 'a text may not begin with this character; put the text in quotation marks',
  BLOCK_AS_IMPLICIT_KEY:
    'two colons, or a list, on one line; put a text with a colon in it in quotation marks',
  BLOCK_IN_FLOW: 'a list or map inside brackets has to be in brackets too',
  DUPLICATE_KEY: 'the key stands twice; take one of them away',
  IMPOSSIBLE: 'the line cannot be understood',
  KEY_OVER_1024_CHARS: 'a key of more than 1,024 characters; is a colon or quotation mark missing?',
  MISSING_CHAR:
    'something is missing: a colon and a blank after a key, a closing bracket or a quotation mark',
  MULTILINE_IMPLICIT_KEY: 'a key runs over two lines; is a colon or quotation mark missing?',
  MULTIPLE_ANCHORS: 'two anchors (&name) for one value',
  MULTIPLE_DOCS: 'a line of three hyphens begins a second part; keep only one',
  MULTIPLE_TAGS: 'two tags (!!…) for one value',
  NON_STRING_KEY: 'a key that is not a text',
  RESOURCE_EXHAUSTION: 'the file is nested too deeply',
  TAB_AS_INDENT: 'tabs before the text; use blanks',
  TAG_RESOLVE_FAILED: 'a tag (!…) that is not known; if it is a text, put it in quotation marks',
  UNEXPECTED_TOKEN:
    'something stands where nothing should; is a bracket or quotation mark too many or missing?',
};

/** What is wrong with a YAML text, in plain words, by the code of the fault. */
export function plainYamlError(code: string): string {
  return said[code] ?? 'the line cannot be understood';
}
