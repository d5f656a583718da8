package io.muskrat.core.createcluster.draft;

/** A tag as typed. */
public record Tag(String key, String value) {
    public Tag {
        key = key == null ? "" : key;
        value = value == null ? "" : value;
    }

    /** Whether nothing was typed into it: such a row is not sent. */
    public boolean blank() {
        return key.isBlank() && value.isBlank();
    }
}
