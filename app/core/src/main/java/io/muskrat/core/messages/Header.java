package io.muskrat.core.messages;

/**
 * A record's header.
 *
 * @param value may be null
 */
public record Header(String name, byte[] value) {
}
