package io.muskrat.core.tunnels.ssh;

import io.muskrat.core.tunnels.Login;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.client.session.ClientSession.ClientSessionEvent;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.cipher.Cipher;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.core.CoreModuleProperties;

/** SSH by Apache MINA SSHD, with the settings that measurements asked for. Its threads start with the first link. */
public final class MinaTransport implements SshTransport {

    private static final Duration TCP_TIMEOUT = Duration.ofSeconds(10);
    private static final long WINDOW_BYTES = 8L << 20;
    private static final long SLICE_MS = 250;
    private static final AttributeRepository.AttributeKey<HostKeyVerifier> VERIFIER =
            new AttributeRepository.AttributeKey<>();

    private SshClient client;

    @Override
    public SshLink connect(SshLogin login, Duration patience) {
        List<KeyPair> keys = KeyFile.read(((Login.KeyFile) login.bastion().login()).file());
        HostKeyVerifier verifier = new HostKeyVerifier(login);
        ClientSession session = null;
        long began = System.nanoTime();
        try {
            session = client().connect(login.bastion().user(), login.bastion().host(), login.bastion().port(),
                    AttributeRepository.ofKeyValuePair(VERIFIER, verifier), null).verify(TCP_TIMEOUT).getSession();
            awaitKeys(session, verifier, patience);
            keys.forEach(session::addPublicKeyIdentity);
            session.auth().verify(patience);
            return new MinaLink(session);
        } catch (IOException | RuntimeException e) {
            if (session != null) {
                session.close(true);
            }
            throw SshErrors.problem(e, verifier, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    // an unknown host key may be waiting for a person, who may take longer than a machine
    private static void awaitKeys(ClientSession session, HostKeyVerifier verifier, Duration patience)
            throws IOException {
        EnumSet<ClientSessionEvent> wanted = EnumSet.of(ClientSessionEvent.WAIT_AUTH, ClientSessionEvent.CLOSED);
        long deadline = System.nanoTime() + patience.toNanos();
        while (session.waitFor(wanted, SLICE_MS).contains(ClientSessionEvent.TIMEOUT)) {
            if (Thread.interrupted()) {
                Thread.currentThread().interrupt();
                throw new ClosedByInterruptException();
            }
            if (verifier.asking()) {
                deadline = System.nanoTime() + patience.toNanos();
            } else if (System.nanoTime() - deadline > 0) {
                throw new SocketTimeoutException("no SSH greeting or key exchange");
            }
        }
    }

    private synchronized SshClient client() {
        if (client == null) {
            client = newClient();
            client.start();
        }
        return client;
    }

    private static SshClient newClient() {
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
        client.setServerKeyVerifier((session, address, key) ->
                session.getConnectionContext().getAttribute(VERIFIER).verify(key));
        client.addSessionListener(new SessionListener() {
            @Override
            public void sessionCreated(Session session) {
                askForKnownTypesFirst((ClientSession) session);
            }
        });
        client.setCipherFactories(ciphers());
        CoreModuleProperties.TCP_NODELAY.set(client, true);
        CoreModuleProperties.WINDOW_SIZE.set(client, WINDOW_BYTES);
        CoreModuleProperties.IO_CONNECT_TIMEOUT.set(client, TCP_TIMEOUT);
        CoreModuleProperties.IDLE_TIMEOUT.set(client, Duration.ZERO);
        CoreModuleProperties.NIO2_READ_TIMEOUT.set(client, Duration.ZERO);
        // a stream may stand still as long as its reader likes: the heartbeat tells whether the session lives
        CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(client, Duration.ofDays(1));
        return client;
    }

    // AES-GCM is done by the processor; ChaCha costs two and a half times as much
    private static List<NamedFactory<Cipher>> ciphers() {
        return List.of(BuiltinCiphers.aes128gcm, BuiltinCiphers.aes256gcm, BuiltinCiphers.aes128ctr,
                BuiltinCiphers.aes192ctr, BuiltinCiphers.aes256ctr, BuiltinCiphers.cc20p1305_openssh);
    }

    // otherwise a server with several keys could show one we have never seen, which would look like a changed key
    private static void askForKnownTypesFirst(ClientSession session) {
        HostKeyVerifier verifier = session.getConnectionContext().getAttribute(VERIFIER);
        List<String> known = verifier.knownTypes();
        List<NamedFactory<Signature>> first = new ArrayList<>();
        List<NamedFactory<Signature>> rest = new ArrayList<>();
        for (NamedFactory<Signature> factory : session.getSignatureFactories()) {
            (known.stream().anyMatch(type -> HostKeyVerifier.signs(factory.getName(), type)) ? first : rest)
                    .add(factory);
        }
        first.addAll(rest);
        session.setSignatureFactories(first);
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.close(true);
            client = null;
        }
    }
}
