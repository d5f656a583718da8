package io.muskrat.core.doctor.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Small real servers on 127.0.0.1. */
public final class Loopback {

    private static final String PASSWORD = "changeit";

    private Loopback() {
    }

    /** A port at which nobody listens. */
    public static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A web server that answers everything with the same, its clock off by so much. */
    public static ServerSocket web(int status, String body, Duration ahead) {
        return serve(plain(), socket -> {
            InputStream in = socket.getInputStream();
            int newlines = 0;
            for (int next = in.read(); next >= 0 && newlines < 2; next = newlines < 2 ? in.read() : next) {
                newlines = next == '\n' ? newlines + 1 : next == '\r' ? newlines : 0;
            }
            String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plus(ahead));
            socket.getOutputStream().write(("HTTP/1.1 " + status + " As told\r\nDate: " + date
                    + "\r\nContent-Type: text/xml\r\nConnection: close\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            in.readAllBytes();
        });
    }

    /** A server that says something first and hangs up, as mail servers and many others do. */
    public static ServerSocket greeting(String line) {
        return serve(plain(), socket -> socket.getOutputStream()
                .write((line + "\r\n").getBytes(StandardCharsets.US_ASCII)));
    }

    private static ServerSocket plain() {
        try {
            return new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until it is closed. */
    private static ServerSocket serve(ServerSocket server, Conversation conversation) {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    conversation.with(socket);
                } catch (IOException e) {
                    continue;
                }
            }
        });
        return server;
    }

    private interface Conversation {

        void with(Socket socket) throws IOException;
    }

    /** A PKCS12 file with a key and a self-signed certificate, made by keytool. */
    public static Path certificate(Path folder, String names, String start) {
        Path file = folder.resolve("cert-" + System.nanoTime() + ".p12");
        try {
            Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair", "-alias", "broker", "-keyalg", "EC", "-dname", "CN=" + names.split(",")[0].substring(4),
                    "-ext", "san=" + names, "-startdate", start, "-validity", "10", "-storetype", "PKCS12", "-keystore",
                    file.toString(), "-storepass", PASSWORD).redirectErrorStream(true)
                    .redirectOutput(folder.resolve("keytool.log").toFile()).start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(folder.resolve("keytool.log")));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A port that gives no answer at all: its queue is full, so that the system drops whoever else knocks.
     *
     * @param callers gets what fills the queue, to be closed with the server
     */
    public static ServerSocket silent(List<Socket> callers) {
        try {
            ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
            boolean full = false;
            while (!full) {
                Socket caller = new Socket();
                callers.add(caller);
                try {
                    caller.connect(server.getLocalSocketAddress(), 200);
                } catch (SocketTimeoutException dropped) {
                    full = true;
                }
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shakes hands with this certificate and hangs up. */
    public static ServerSocket tls(Path pkcs12) {
        return tls(pkcs12, false);
    }

    /** @param mutual whether it wants a certificate from its clients */
    public static ServerSocket tls(Path pkcs12, boolean mutual) {
        try {
            KeyStore store = KeyStore.getInstance(pkcs12.toFile(), PASSWORD.toCharArray());
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            ServerSocket server = context.getServerSocketFactory()
                    .createServerSocket(0, 10, InetAddress.getLoopbackAddress());
            return serve(server, socket -> {
                ((SSLSocket) socket).setNeedClientAuth(mutual);
                ((SSLSocket) socket).startHandshake();
                socket.getInputStream().read();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
