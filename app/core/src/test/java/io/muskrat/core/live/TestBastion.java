package io.muskrat.core.live;

import io.muskrat.core.tunnels.Bastion;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.client.future.OpenFuture;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSessionFactory;
import org.apache.sshd.server.forward.AcceptAllForwardingFilter;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.apache.sshd.server.forward.TcpForwardingFilter;
import org.apache.sshd.server.forward.TcpipServerChannel;

/** An SSH server that alone knows where private names lead. Its keys are real OpenSSH files in a folder. */
public final class TestBastion implements AutoCloseable {

    private final Path folder;
    private final KeyPair hostKey;
    private final SshServer server;
    private final Map<String, InetSocketAddress> places = new ConcurrentHashMap<>();

    public TestBastion(Path folder) {
        this(folder, newKey("ssh-ed25519", 256), 0);
    }

    /** With a given host key and port, as after a reinstallation. */
    public TestBastion(Path folder, KeyPair hostKey, int port, KeyPair... moreHostKeys) {
        this.folder = folder;
        this.hostKey = hostKey;
        this.server = SshServer.setUpDefaultServer();
        try {
            KeyPair clientKey = clientKey();
            server.setHost("127.0.0.1");
            server.setPort(port);
            List<KeyPair> hostKeys = new ArrayList<>(List.of(moreHostKeys));
            hostKeys.add(hostKey);
            server.setKeyPairProvider(KeyPairProvider.wrap(hostKeys));
            // the default takes most of the time of a login; it is tested with OpenSSH
            server.setKeyExchangeFactories(NamedFactory.setUpTransformedFactories(true,
                    List.of(BuiltinDHFactories.curve25519), ServerBuilder.DH2KEX));
            server.setPublickeyAuthenticator((user, key, session) ->
                    "ec2-user".equals(user) && KeyUtils.compareKeys(key, clientKey.getPublic()));
            server.setForwardingFilter(AcceptAllForwardingFilter.INSTANCE);
            server.setCommandFactory((channel, command) -> new EndsAtOnce());
            server.setChannelFactories(List.of(ChannelSessionFactory.INSTANCE, new Forwards()));
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bastion as a user of it knows it, with its host key in known_hosts. */
    public Bastion trusted() {
        Bastion bastion = unknown();
        try {
            Files.writeString(bastion.knownHosts(), "[127.0.0.1]:" + port() + " "
                    + PublicKeyEntry.toString(hostKey.getPublic()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bastion;
    }

    /** With an empty known_hosts. */
    public Bastion unknown() {
        try {
            Path known = Files.createTempFile(folder, "known_hosts", "");
            return new Bastion("127.0.0.1", port(), "ec2-user", keyFile(), known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To change what it accepts. */
    public SshServer server() {
        return server;
    }

    public int port() {
        return server.getPort();
    }

    public KeyPair hostKey() {
        return hostKey;
    }

    public String fingerprint() {
        return KeyUtils.getFingerPrint(hostKey.getPublic());
    }

    /** From here on host:port leads to a port of this machine. */
    public void place(String host, int port, int realPort) {
        places.put(host + ":" + port, new InetSocketAddress("127.0.0.1", realPort));
    }

    /** From the next session on it speaks this cipher only, by its SSH name. */
    public void speakOnly(String cipher) {
        server.setCipherFactories(List.of(BuiltinCiphers.fromFactoryName(cipher)));
    }

    /** From the next session on it asks for new keys after so many bytes. */
    public void changeKeysEach(long bytes) {
        CoreModuleProperties.REKEY_BYTES_LIMIT.set(server, bytes);
    }

    /** As {@code AllowTcpForwarding no}. */
    public void forwardNothing() {
        server.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
    }

    /** Ends all sessions on the spot, as a killed sshd process does. */
    public int killSessions() {
        List<AbstractSession> sessions = server.getActiveSessions();
        sessions.forEach(s -> s.close(true));
        return sessions.size();
    }

    public static KeyPair newKey(String type, int bits) {
        try {
            return KeyUtils.generateKeyPair(type, bits);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void writeKey(KeyPair key, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "test", null, out);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same machine after a restart: same keys, same user, no names placed. */
    public TestBastion restarted(int port) {
        return new TestBastion(folder, hostKey, port);
    }

    private KeyPair clientKey() throws IOException {
        if (Files.exists(keyFile())) {
            return new FileKeyPairProvider(keyFile()).loadKeys(null).iterator().next();
        }
        KeyPair key = newKey("ssh-ed25519", 256);
        writeKey(key, keyFile());
        return key;
    }

    private Path keyFile() {
        return folder.resolve("client_key");
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Forwards implements ChannelFactory {

        @Override
        public String getName() {
            return "direct-tcpip";
        }

        @Override
        public Channel createChannel(Session session) {
            return new Placed();
        }
    }

    /** Puts the real place where the name stood, before the library resolves it. */
    private final class Placed extends TcpipServerChannel {

        Placed() {
            super(TcpForwardingFilter.Type.Direct, null);
        }

        @Override
        protected OpenFuture doInit(Buffer asked) {
            String host = asked.getString();
            int port = asked.getInt();
            InetSocketAddress place = places.getOrDefault(host + ":" + port, new InetSocketAddress("127.0.0.1", 1));
            Buffer real = new ByteArrayBuffer();
            real.putString("127.0.0.1");
            real.putUInt(place.getPort());
            real.putString(asked.getString());
            real.putUInt(asked.getUInt());
            return super.doInit(real);
        }
    }
}
