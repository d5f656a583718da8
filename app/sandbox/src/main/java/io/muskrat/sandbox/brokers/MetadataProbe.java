package io.muskrat.sandbox.brokers;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Asks a broker how many brokers it knows: one Metadata request, version 4, without topics (<a
 * href="https://kafka.apache.org/protocol.html">Kafka protocol guide</a>). The sandbox has no Kafka
 * client at run time, and this is all that it would need one for.
 */
final class MetadataProbe {
  private static final int METADATA = 3;
  private static final int VERSION = 4;
  private static final int MILLIS = 3_000;
  private static final int MOST_BYTES = 1 << 20;

  private MetadataProbe() {}

  /** Brokers that are registered and not fenced, as the broker at {@code address} sees it. */
  static int brokers(InetSocketAddress address) throws IOException {
    try (Socket socket = new Socket()) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(MILLIS);
      socket.connect(address, MILLIS);
      byte[] request = request();
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      ByteArrayOutputStream framed = new ByteArrayOutputStream();
      new DataOutputStream(framed).writeInt(request.length);
      framed.write(request);
      out.write(framed.toByteArray());
      out.flush();
      DataInputStream in = new DataInputStream(socket.getInputStream());
      int size = in.readInt();
      if (size < 12 || size > MOST_BYTES) {
        throw new IOException("Not a Kafka broker's answer: " + size + " bytes");
      }
      in.readInt(); // correlation id
      in.readInt(); // throttle time
      return in.readInt();
    }
  }

  private static byte[] request() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeShort(METADATA);
    out.writeShort(VERSION);
    out.writeInt(1);
    out.writeUTF("muskrat-sandbox");
    out.writeInt(0); // no topics
    out.writeBoolean(false); // create none
    return bytes.toByteArray();
  }
}
