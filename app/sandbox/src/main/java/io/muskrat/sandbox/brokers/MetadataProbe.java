package io.muskrat.sandbox.brokers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Asks a broker how many brokers it knows: a login with SASL/PLAIN and one Metadata request, version
 * 4, without topics (<a href="https://kafka.apache.org/protocol.html">Kafka protocol guide</a>). The
 * sandbox has no Kafka client at run time, and this is all that it would need one for.
 */
final class MetadataProbe {
  private static final short METADATA = 3;
  private static final short METADATA_VERSION = 4;
  private static final short HANDSHAKE = 17;
  private static final short HANDSHAKE_VERSION = 1;
  private static final short AUTHENTICATE = 36;
  private static final int MILLIS = 3_000;
  private static final int MOST_BYTES = 1 << 20;

  /** Writes a request's body. */
  private interface Body {
    void to(DataOutputStream out) throws IOException;
  }

  private MetadataProbe() {}

  /**
   * Brokers that are registered and not fenced, as the broker at {@code address} sees it.
   *
   * @param address of its INTERNAL listener
   */
  static int brokers(InetSocketAddress address, InternalLogin login) throws IOException {
    try (Socket socket = new Socket()) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(MILLIS);
      socket.connect(address, MILLIS);
      expectNone(
          ask(
              socket, HANDSHAKE, HANDSHAKE_VERSION, out -> out.writeUTF(InternalLogin.MECHANISM)));
      byte[] token = login.token();
      expectNone(
          ask(
              socket,
              AUTHENTICATE,
              (short) 0,
              out -> {
                out.writeInt(token.length);
                out.write(token);
              }));
      DataInputStream metadata =
          ask(
              socket,
              METADATA,
              METADATA_VERSION,
              out -> {
                out.writeInt(0); // no topics
                out.writeBoolean(false); // create none
              });
      metadata.readInt(); // throttle time
      return metadata.readInt();
    }
  }

  private static void expectNone(DataInputStream answer) throws IOException {
    short error = answer.readShort();
    if (error != 0) {
      throw new IOException("The broker refuses the sandbox's login, error " + error);
    }
  }

  private static DataInputStream ask(Socket socket, short key, short version, Body body)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream request = new DataOutputStream(bytes);
    request.writeShort(key);
    request.writeShort(version);
    request.writeInt(1);
    request.writeUTF("muskrat-sandbox");
    body.to(request);
    ByteArrayOutputStream framed = new ByteArrayOutputStream();
    new DataOutputStream(framed).writeInt(bytes.size());
    bytes.writeTo(framed);
    socket.getOutputStream().write(framed.toByteArray());
    DataInputStream in = new DataInputStream(socket.getInputStream());
    int size = in.readInt();
    if (size < Integer.BYTES + Short.BYTES || size > MOST_BYTES) {
      throw new IOException("Not a Kafka broker's answer: " + size + " bytes");
    }
    in.readInt(); // correlation id
    return new DataInputStream(
        new ByteArrayInputStream(in.readNBytes(size - Integer.BYTES)));
  }
}
