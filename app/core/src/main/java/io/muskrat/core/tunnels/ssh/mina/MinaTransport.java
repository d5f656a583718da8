package io.muskrat.core.tunnels.ssh.mina;

import io.muskrat.core.tunnels.ssh.Conversation;
import io.muskrat.core.tunnels.ssh.Patience;
import io.muskrat.core.tunnels.ssh.SshLink;
import io.muskrat.core.tunnels.ssh.SshLogin;
import io.muskrat.core.tunnels.ssh.SshTransport;
import io.muskrat.core.tunnels.ssh.config.Hop;
import io.muskrat.core.tunnels.ssh.config.SshConfig;
import io.muskrat.core.tunnels.ssh.config.SshHome;
import io.muskrat.core.tunnels.ssh.wire.Wire;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.common.util.net.SshdSocketAddress;
import org.apache.sshd.core.CoreModuleProperties;

/** SSH by Apache MINA SSHD, with the settings that measurements asked for. Its threads start with the first link. */
public final class MinaTransport implements SshTransport {

    private static final Duration TCP_TIMEOUT = Duration.ofSeconds(10);
    private static final long WINDOW_BYTES = 8L << 20;
    private static final AttributeRepository.AttributeKey<HostKeyVerifier> VERIFIER =
            new AttributeRepository.AttributeKey<>();

    private final SshHome home;
    private SshClient client;

    public MinaTransport() {
        this(SshHome.ofUser());
    }

    public MinaTransport(SshHome home) {
        this.home = home;
    }

    @Override
    public SshLink connect(SshLogin login, Patience patience) {
        Conversation conversation = new Conversation(login.questions());
        List<Hop> hops = SshConfig.read(home).route(login.bastion());
        List<ClientSession> sessions = new ArrayList<>();
        try {
            for (Hop hop : hops) {
                sessions.add(session(hop, login, conversation, patience, sessions));
            }
            return new MinaLink(sessions);
        } catch (RuntimeException e) {
            sessions.reversed().forEach(s -> s.close(true));
            throw e;
        }
    }

    /** Logs in to a machine, through the last session if there is one. */
    private ClientSession session(Hop hop, SshLogin login, Conversation conversation, Patience patience,
                                  List<ClientSession> before) {
        MinaLogin way = new MinaLogin(hop, login, conversation, home.agentSocket());
        List<KeyPair> keys = way.keys();
        HostKeyVerifier verifier = new HostKeyVerifier(hop, login.bastion().knownHosts(), conversation);
        ClientSession session = null;
        long began = System.nanoTime();
        try {
            SshdSocketAddress place = new SshdSocketAddress(hop.host(), hop.port());
            SshdSocketAddress at = before.isEmpty() ? place : before.getLast().createLocalPortForwardingTracker(
                    new SshdSocketAddress("127.0.0.1", 0), place).getBoundAddress();
            session = client().connect(hop.user(), at.getHostName(), at.getPort(),
                    AttributeRepository.ofKeyValuePair(VERIFIER, verifier), null)
                    .verify(patience.connect()).getSession();
            way.authenticate(session, keys, patience);
            return session;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            if (session != null) {
                session.close(true);
            }
            throw SshErrors.problem(e, hop, verifier, way, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private synchronized SshClient client() {
        if (client == null) {
            client = newClient();
            client.start();
        }
        return client;
    }

    private SshClient newClient() {
        SshClient client = SshClient.setUpDefaultClient();
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        // a session that has no key, no password or nobody to ask skips the method
        client.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE, UserAuthPasswordFactory.INSTANCE,
                UserAuthKeyboardInteractiveFactory.INSTANCE));
        client.setAgentFactory(new AgentFactory(home.agentSocket()));
        client.setServerKeyVerifier((session, address, key) ->
                session.getConnectionContext().getAttribute(VERIFIER).verify(key));
        client.addSessionListener(new SessionListener() {
            @Override
            public void sessionCreated(Session session) {
                askForKnownTypesFirst((ClientSession) session);
            }
        });
        Wire.install(client);
        CoreModuleProperties.TCP_NODELAY.set(client, true);
        CoreModuleProperties.WINDOW_SIZE.set(client, WINDOW_BYTES);
        CoreModuleProperties.IO_CONNECT_TIMEOUT.set(client, TCP_TIMEOUT);
        // a person may be asked while logging in; our own patience ends what takes too long
        CoreModuleProperties.AUTH_TIMEOUT.set(client, Duration.ZERO);
        CoreModuleProperties.IDLE_TIMEOUT.set(client, Duration.ZERO);
        CoreModuleProperties.NIO2_READ_TIMEOUT.set(client, Duration.ZERO);
        // a stream through a jump host may stand still as long as its reader likes: the heartbeat tells of life
        CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(client, Duration.ofDays(1));
        return client;
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
