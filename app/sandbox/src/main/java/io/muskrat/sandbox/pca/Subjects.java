package io.muskrat.sandbox.pca;

import io.muskrat.sandbox.json.Body;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** ACM PCA's ASN1Subject as a distinguished name. */
final class Subjects {
  private static final Map<String, ASN1ObjectIdentifier> NAMES = names();

  private Subjects() {}

  private static Map<String, ASN1ObjectIdentifier> names() {
    Map<String, ASN1ObjectIdentifier> names = new LinkedHashMap<>();
    names.put("Country", BCStyle.C);
    names.put("Organization", BCStyle.O);
    names.put("OrganizationalUnit", BCStyle.OU);
    names.put("DistinguishedNameQualifier", BCStyle.DN_QUALIFIER);
    names.put("State", BCStyle.ST);
    names.put("CommonName", BCStyle.CN);
    names.put("SerialNumber", BCStyle.SERIALNUMBER);
    names.put("Locality", BCStyle.L);
    names.put("Title", BCStyle.T);
    names.put("Surname", BCStyle.SURNAME);
    names.put("GivenName", BCStyle.GIVENNAME);
    names.put("Initials", BCStyle.INITIALS);
    names.put("Pseudonym", BCStyle.PSEUDONYM);
    names.put("GenerationQualifier", BCStyle.GENERATION);
    return names;
  }

  static X500Name of(Body subject) {
    try {
      return read(subject);
    } catch (IllegalArgumentException | IllegalStateException e) {
      // Bouncy Castle's: an identifier or a value in hexadecimal that is none.
      throw subject.invalid("The subject is not valid.");
    }
  }

  private static X500Name read(Body subject) {
    X500NameBuilder builder = new X500NameBuilder(BCStyle.INSTANCE);
    NAMES.forEach(
        (name, id) ->
            subject
                .text(name)
                .ifPresent(
                    value -> {
                      if (name.equals("Country") && !value.matches("[A-Za-z]{2}")) {
                        throw subject.invalid("Country must have two letters.");
                      }
                      if (value.isEmpty() || value.length() > 64) {
                        throw subject.invalid(name + " must have 1 to 64 characters.");
                      }
                      builder.addRDN(id, value);
                    }));
    for (Body custom : subject.structures("CustomAttributes")) {
      String id = custom.needText("ObjectIdentifier");
      if (!id.matches("[0-2](\\.(0|[1-9][0-9]{0,9})){1,20}")) {
        throw subject.invalid(id + " is not an object identifier.");
      }
      builder.addRDN(new ASN1ObjectIdentifier(id), custom.needText("Value"));
    }
    return builder.build();
  }
}
