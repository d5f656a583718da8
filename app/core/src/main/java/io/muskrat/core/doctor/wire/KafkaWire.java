package io.muskrat.core.doctor.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The two requests of Kafka's protocol that a broker answers before any login: ApiVersions v0 (key 18) and SaslHandshake
 * v1 (key 17). Frames: Kafka protocol guide, "Request Header v1".
 */
final class KafkaWire {

    private static final short API_VERSIONS = 18;
    private static final short SASL_HANDSHAKE = 17;
    private static final int CORRELATION = 0x6d75_736b;
    private static final int LONGEST = 1 << 20;
    /** Size and correlation id. */
    private static final int HEAD = 2 * Integer.BYTES;
    private static final String CLIENT = "muskrat-doctor";

    private final Socket socket;

    KafkaWire(Socket socket) {
        this.socket = socket;
    }

    /** What spoke at the other end; {@code versions} is how many requests it knows. */
    record Greeting(boolean kafka, int versions, String seen) {

        /** RFC 8446, 5.1: a record of type alert. */
        boolean tlsAlert() {
            return seen.startsWith("15 03");
        }
    }

    /**
     * @throws IOException when the connection ends before there is an answer
     */
    Greeting greet() throws IOException {
        byte[] answer = ask(API_VERSIONS, 0, new byte[0]);
        if (!isAnswer(answer)) {
            return new Greeting(false, 0, printable(answer));
        }
        DataInputStream in = body(answer);
        in.readShort();
        return new Greeting(true, in.readInt(), "");
    }

    /** The mechanisms that the broker has; empty where it wants no login. After {@link #greet}. */
    List<String> mechanisms() throws IOException {
        byte[] name = "MUSKRAT-DOCTOR".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeShort(name.length);
        out.write(name);
        byte[] answer = ask(SASL_HANDSHAKE, 1, body.toByteArray());
        if (!isAnswer(answer)) {
            return List.of();
        }
        DataInputStream in = body(answer);
        in.readShort();
        int count = in.readInt();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(in.readUTF());
        }
        return all;
    }

    /** Sends a request and reads the whole answer, or the first bytes of what comes in its place. */
    private byte[] ask(short key, int version, byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream request = new DataOutputStream(bytes);
        byte[] client = CLIENT.getBytes(StandardCharsets.US_ASCII);
        request.writeShort(key);
        request.writeShort(version);
        request.writeInt(CORRELATION);
        request.writeShort(client.length);
        request.write(client);
        request.write(body);
        ByteArrayOutputStream framed = new ByteArrayOutputStream();
        DataOutputStream frame = new DataOutputStream(framed);
        frame.writeInt(bytes.size());
        bytes.writeTo(frame);
        socket.getOutputStream().write(framed.toByteArray());
        socket.getOutputStream().flush();
        byte[] head = socket.getInputStream().readNBytes(HEAD);
        if (head.length == 0) {
            throw new EOFException("the connection was closed without an answer");
        }
        if (!isAnswer(head)) {
            return head;
        }
        byte[] rest = socket.getInputStream().readNBytes(ByteBuffer.wrap(head).getInt() - Integer.BYTES);
        byte[] whole = Arrays.copyOf(head, HEAD + rest.length);
        System.arraycopy(rest, 0, whole, HEAD, rest.length);
        return whole;
    }

    private static DataInputStream body(byte[] answer) {
        return new DataInputStream(new ByteArrayInputStream(answer, HEAD, answer.length - HEAD));
    }

    private static boolean isAnswer(byte[] bytes) {
        if (bytes.length < HEAD) {
            return false;
        }
        ByteBuffer head = ByteBuffer.wrap(bytes);
        int size = head.getInt();
        return size >= Integer.BYTES && size <= LONGEST && head.getInt() == CORRELATION;
    }

    private static String printable(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.US_ASCII).replaceAll("[^\\x20-\\x7e]", ".");
        return HexFormat.ofDelimiter(" ").formatHex(bytes) + "  " + text;
    }
}
