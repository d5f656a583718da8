package io.muskrat.core.tunnels.carry;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The first message of a TLS client (RFC 8446, 4.1.2; the same outline in all versions). */
final class ClientHello {
    private static final int RECORD = 5;
    private static final int HANDSHAKE = 22;
    private static final int SERVER_NAME = 0;

    private ClientHello() { }

    /** Whether a connection that begins with this byte is TLS. */
    static boolean begins(int first) {
        return first == HANDSHAKE;
    }

    /** Whether all of it is there; it may come in several records. */
    static boolean complete(byte[] bytes, int length) {
        byte[] message = message(bytes, length);
        return message.length >= 4 && message.length - 4 >= length24(message);
    }

    /** The host that it wants to talk to (RFC 6066, 3), lower-case; empty if it does not say. */
    static Optional<String> serverName(byte[] bytes, int length) {
        try {
            ByteBuffer in = ByteBuffer.wrap(message(bytes, length));
            skip(in, 4 + 2 + 32);
            skip(in, in.get() & 0xff);
            skip(in, in.getShort() & 0xffff);
            skip(in, in.get() & 0xff);
            ByteBuffer extensions = part(in, in.getShort() & 0xffff);
            while (extensions.hasRemaining()) {
                int type = extensions.getShort() & 0xffff;
                ByteBuffer extension = part(extensions, extensions.getShort() & 0xffff);
                if (type == SERVER_NAME) {
                    skip(extension, 2 + 1);
                    ByteBuffer name = part(extension, extension.getShort() & 0xffff);
                    return Optional.of(StandardCharsets.US_ASCII.decode(name).toString().toLowerCase(Locale.ROOT));
                }
            }
            return Optional.empty();
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The handshake message out of its records. */
    private static byte[] message(byte[] bytes, int length) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        int at = 0;
        while (at + RECORD <= length && bytes[at] == HANDSHAKE) {
            int size = (bytes[at + 3] & 0xff) << 8 | bytes[at + 4] & 0xff;
            message.write(bytes, at + RECORD, Math.min(size, length - at - RECORD));
            at += RECORD + size;
        }
        return message.toByteArray();
    }

    private static int length24(byte[] message) {
        return (message[1] & 0xff) << 16 | (message[2] & 0xff) << 8 | message[3] & 0xff;
    }

    private static void skip(ByteBuffer in, int count) {
        in.position(in.position() + count);
    }

    private static ByteBuffer part(ByteBuffer in, int length) {
        ByteBuffer part = in.slice(in.position(), length);
        skip(in, length);
        return part;
    }
}
