package io.muskrat.core.secrets;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Secrets as bytes and back, without a String of any secret: a number of pairs, each text with its length before it. */
final class SealedContent {

    private SealedContent() {
    }

    static byte[] bytes(Map<String, char[]> secrets) {
        int chars = secrets.entrySet().stream().mapToInt(e -> e.getKey().length() + e.getValue().length).sum();
        // UTF-8 takes at most 3 bytes a char
        ByteBuffer out = ByteBuffer.allocate(4 + 8 * secrets.size() + 3 * chars);
        out.putInt(secrets.size());
        secrets.forEach((id, secret) -> {
            put(out, CharBuffer.wrap(id));
            put(out, CharBuffer.wrap(secret));
        });
        byte[] bytes = Arrays.copyOf(out.array(), out.position());
        Arrays.fill(out.array(), (byte) 0);
        return bytes;
    }

    static Map<String, char[]> secrets(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        Map<String, char[]> secrets = new LinkedHashMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            String id = new String(text(in));
            secrets.put(id, text(in));
        }
        return secrets;
    }

    private static void put(ByteBuffer out, CharBuffer text) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        out.putInt(bytes.remaining()).put(bytes);
        Arrays.fill(bytes.array(), (byte) 0);
    }

    private static char[] text(ByteBuffer in) {
        int length = in.getInt();
        CharBuffer text = StandardCharsets.UTF_8.decode(in.slice(in.position(), length));
        in.position(in.position() + length);
        char[] chars = Arrays.copyOf(text.array(), text.remaining());
        Arrays.fill(text.array(), '\0');
        return chars;
    }
}
