/** Of the files that `writeXml` writes. A later shape has another number. */
export const XML_NAMESPACE = 'urn:blankett:cases:1';

/** The schema of those files (REQ-X5), the same for every form: what a form's columns are is told in each file. */
export const CASES_XSD = `<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="${XML_NAMESPACE}" xmlns:c="${XML_NAMESPACE}" targetNamespace="${XML_NAMESPACE}" elementFormDefault="qualified">
  <xs:element name="cases">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="columns">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="column" type="column" minOccurs="0" maxOccurs="unbounded"/>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
        <xs:element name="case" type="case" minOccurs="0" maxOccurs="unbounded"/>
      </xs:sequence>
      <xs:attribute name="form" type="xs:string" use="required"/>
      <xs:attribute name="title" type="xs:string" use="required"/>
      <xs:attribute name="made" type="xs:dateTime" use="required"/>
    </xs:complexType>
    <xs:key name="columns-are-told-once">
      <xs:selector xpath="c:columns/c:column"/>
      <xs:field xpath="@id"/>
    </xs:key>
  </xs:element>
  <!-- What a value is: "name" is what the question is called now, "versions" those of the form that ask it. -->
  <xs:complexType name="column">
    <xs:attribute name="id" type="xs:string" use="required"/>
    <xs:attribute name="name" type="xs:string" use="required"/>
    <xs:attribute name="kind" type="xs:string" use="required"/>
    <xs:attribute name="group" type="xs:string"/>
    <xs:attribute name="versions">
      <xs:simpleType><xs:list itemType="xs:positiveInteger"/></xs:simpleType>
    </xs:attribute>
  </xs:complexType>
  <!-- Values that are empty are left out. -->
  <xs:complexType name="case">
    <xs:sequence>
      <xs:element name="value" type="value" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="group" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="entry" maxOccurs="unbounded">
              <xs:complexType>
                <xs:sequence>
                  <xs:element name="value" type="value" minOccurs="0" maxOccurs="unbounded"/>
                </xs:sequence>
              </xs:complexType>
            </xs:element>
          </xs:sequence>
          <xs:attribute name="name" type="xs:string" use="required"/>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
  </xs:complexType>
  <!-- "of" is the id of a column: where it stands in the answer, a * for each entry; with @, what is known of the case. -->
  <xs:complexType name="value">
    <xs:simpleContent>
      <xs:extension base="xs:string">
        <xs:attribute name="of" type="xs:string" use="required"/>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>
</xs:schema>
`;
