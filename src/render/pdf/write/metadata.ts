import type { PdfDocument } from './pdfkit.js';

/**
 * Makes pdfkit's XMP packet well formed and complete: the language, the mark of PDF/UA-1, and the description of
 * that mark which PDF/A asks for.
 *
 * pdfkit writes title, author and subject into the packet as they are, so "Hammersmith & Fulham" broke the XML and
 * with it the title and the PDF/UA mark. Here they are escaped while the packet is written, and put back after.
 */
export function completeMetadata(doc: PdfDocument, language: string): void {
  doc.appendXML(languageXml(language));
  doc.appendXML(pdfUaXml);
  const addInfo = doc._addInfo.bind(doc);
  doc._addInfo = () => {
    const plain = { ...doc.info };
    for (const [key, value] of Object.entries(plain)) {
      if (typeof value === 'string') doc.info[key] = escapeXml(value);
    }
    addInfo();
    Object.assign(doc.info, plain);
  };
}

/** Text made safe between XML tags and inside XML quotes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

function languageXml(language: string): string {
  return `
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>
    </rdf:Description>`;
}

/** PDF/UA-1, ISO 14289-1:2014 clause 5; the schema description is asked for by ISO 19005-2:2011 clause 6.6.2.3. */
const pdfUaXml = `
    <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <pdfuaid:part>1</pdfuaid:part>
    </rdf:Description>
    <rdf:Description rdf:about=""
        xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
        xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas>
        <rdf:Bag>
          <rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property>
              <rdf:Seq>
                <rdf:li rdf:parseType="Resource">
                  <pdfaProperty:name>part</pdfaProperty:name>
                  <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                  <pdfaProperty:category>internal</pdfaProperty:category>
                  <pdfaProperty:description>Part of ISO 14289 the file follows</pdfaProperty:description>
                </rdf:li>
              </rdf:Seq>
            </pdfaSchema:property>
          </rdf:li>
        </rdf:Bag>
      </pdfaExtension:schemas>
    </rdf:Description>`;
