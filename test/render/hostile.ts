/** Labels that somebody might put into a survey export, or a questionnaire, to break a report. */
export const hostile = [
  '<script>alert("x")</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '[click](javascript:alert(1))',
  '![x](https://example.org/p.png)',
  '# a heading',
  '- a list | with a pipe',
  '1. first',
  '**bold** _soft_ `code` ~~gone~~ $x^2$',
  '&lt;b&gt; &amp; & &#x41;',
  'https://example.org and www.example.org',
  '</title></style></main>',
  'line one\nline two\r\n\tline three',
  '---',
  'Ọláyínká, Đặng, Юлія, ŵyl, 👍, العربية',
  'back\\slash and \\| pipe',
] as const;
