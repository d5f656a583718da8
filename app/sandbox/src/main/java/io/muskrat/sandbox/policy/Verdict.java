package io.muskrat.sandbox.policy;

/** What policies say about one action on one resource. */
public enum Verdict {
  ALLOWED("allowed"),
  EXPLICIT_DENY("explicitDeny"),
  IMPLICIT_DENY("implicitDeny");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /** As SimulatePrincipalPolicy writes it. */
  public String text() {
    return text;
  }
}
