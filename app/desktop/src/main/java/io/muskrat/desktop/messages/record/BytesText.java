package io.muskrat.desktop.messages.record;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Bytes as a person can read them: as text when they are UTF-8, as hexadecimal digits otherwise. */
public final class BytesText {

    private static final int PREVIEW = 300;
    private static final int ROW = 16;
    private static final HexFormat PAIRS = HexFormat.ofDelimiter(" ");

    private BytesText() { }

    /** The text, or nothing when the bytes are no UTF-8 or hold control characters other than white space. */
    public static Optional<String> text(byte[] bytes) {
        return text(bytes, bytes.length);
    }

    /** The first so many bytes as text; a character that is cut in two at the end does no harm. */
    static Optional<String> text(byte[] bytes, int most) {
        int length = Math.min(bytes.length, most);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes, 0, length), chars, length == bytes.length);
        String text = chars.flip().toString();
        boolean binary = text.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
        return result.isError() || binary ? Optional.empty() : Optional.of(text);
    }

    /** One line, cut where it becomes long. */
    public static String preview(byte[] bytes) {
        String line = text(bytes, PREVIEW).map(text -> text.replaceAll("\\s+", " "))
                .orElseGet(() -> PAIRS.formatHex(bytes, 0, Math.min(bytes.length, PREVIEW / 3)));
        return bytes.length > PREVIEW ? line + "…" : line;
    }

    /** Rows of 16 bytes: where they are, as hexadecimal digits, as ASCII. */
    static String dump(byte[] bytes, int most) {
        StringBuilder dump = new StringBuilder();
        for (int at = 0; at < Math.min(bytes.length, most); at += ROW) {
            int end = Math.min(at + ROW, bytes.length);
            String pairs = PAIRS.formatHex(bytes, at, end);
            dump.append("%08x  %-47s  ".formatted(at, pairs));
            for (int i = at; i < end; i++) {
                dump.append(bytes[i] >= 0x20 && bytes[i] < 0x7f ? (char) bytes[i] : '.');
            }
            dump.append('\n');
        }
        return dump.toString();
    }
}
