package io.muskrat.core.tunnels.ssh.mina;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.tunnels.Login;
import io.muskrat.core.tunnels.ssh.Conversation;
import io.muskrat.core.tunnels.ssh.Patience;
import io.muskrat.core.tunnels.ssh.SshLogin;
import io.muskrat.core.tunnels.ssh.agent.AgentSocket;
import io.muskrat.core.tunnels.ssh.config.Hop;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKey;
import org.apache.sshd.client.future.AuthFuture;
import org.apache.sshd.client.session.ClientSession.ClientSessionEvent;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;

/** Logs a session of the library in to one machine. */
final class MinaLogin {
    private static final long SLICE_MS = 250;
    private final Hop hop;
    private final SshLogin login;
    private final Conversation conversation;
    private final String agentSocket;

    MinaLogin(Hop hop, SshLogin login, Conversation conversation, String agentSocket) {
        this.hop = hop;
        this.login = login;
        this.conversation = conversation;
        this.agentSocket = agentSocket;
    }

    /**
     * What can be known before anybody is connected to: the key file opens, the agent has keys.
     *
     * @throws ProblemException with what is wrong
     */
    List<KeyPair> keys() {
        return switch (hop.login()) {
            case Login.KeyFile key -> new KeyFile(key.file(), conversation, login.answers()).read();
            case Login.Config c -> configured();
            case Login.Agent a -> {
                AgentSocket.require(agentSocket);
                yield List.of();
            }
            case Login.Password p -> List.of();
            case Login.OneTimeKey o -> List.of();
        };
    }

    /** As ssh does: a file whose key the agent holds needs no passphrase; one that cannot be opened is left out. */
    private List<KeyPair> configured() {
        List<KeyPair> keys = new ArrayList<>();
        Set<String> held = hop.agent() ? AgentSocket.held(agentSocket) : Set.of();
        ProblemException last = null;
        for (Path file : hop.identities()) {
            if (held.contains(AgentSocket.publicHalf(file))) {
                continue;
            }
            try {
                keys.addAll(new KeyFile(file, conversation, login.answers()).read());
            } catch (ProblemException e) {
                last = e;
            }
        }
        if (keys.isEmpty() && held.isEmpty() && last != null) {
            throw last;
        }
        return keys;
    }

    /** Waits for the host key to be accepted, then logs in. */
    void authenticate(ClientSession session, List<KeyPair> keys, Patience patience)
            throws IOException, GeneralSecurityException {
        awaitKeys(session, patience.answer());
        Prompts prompts = new Prompts(hop.subject(), conversation, login.answers());
        boolean asks = hop.login() instanceof Login.Password || hop.login() instanceof Login.Config;
        if (asks) {
            session.setUserInteraction(prompts);
        }
        boolean agent = hop.agent() || hop.login() instanceof Login.Agent;
        session.setAttribute(AgentFactory.WANTED, agent);
        session.setAttribute(UserAuthPublicKey.USE_DEFAULT_IDENTITIES, agent);
        keys.forEach(session::addPublicKeyIdentity);
        if (hop.login() instanceof Login.OneTimeKey where) {
            session.addPublicKeyIdentity(pushed(where));
        }
        await(session.auth(), patience.answer());
        prompts.worked();
    }

    // only now: an instance that cannot be reached needs no key
    private KeyPair pushed(Login.OneTimeKey where) throws GeneralSecurityException {
        KeyPair once = KeyUtils.generateKeyPair("ssh-ed25519", 256);
        login.pusher().push(where, hop.user(), PublicKeyEntry.toString(once.getPublic()));
        return once;
    }

    private void awaitKeys(ClientSession session, Duration patience) throws IOException {
        EnumSet<ClientSessionEvent> wanted = EnumSet.of(ClientSessionEvent.WAIT_AUTH, ClientSessionEvent.CLOSED);
        Deadline deadline = new Deadline(patience);
        while (session.waitFor(wanted, SLICE_MS).contains(ClientSessionEvent.TIMEOUT)) {
            deadline.check("no SSH greeting or key exchange");
        }
    }

    private void await(AuthFuture login, Duration patience) throws IOException {
        Deadline deadline = new Deadline(patience);
        while (!login.await(SLICE_MS)) {
            deadline.check("no answer to the login");
        }
        login.verify(SLICE_MS);
    }

    Problem refused(Throwable e) {
        if (hop.login() instanceof Login.Agent && AgentSocket.held(agentSocket).isEmpty()) {
            return Problem.of(ProblemCode.TUNNEL_AGENT_LOCKED, agentSocket);
        }
        return Problem.of(ProblemCode.TUNNEL_AUTHENTICATION, hop.user(), hop.host()).withDetail(e.toString());
    }

    /** Stands still while a person is being asked. */
    private final class Deadline {
        private final Duration patience;
        private long at;

        Deadline(Duration patience) {
            this.patience = patience;
            this.at = System.nanoTime() + patience.toNanos();
        }

        void check(String missing) throws IOException {
            if (Thread.interrupted()) {
                Thread.currentThread().interrupt();
                throw new ClosedByInterruptException();
            }
            if (conversation.asking()) {
                at = System.nanoTime() + patience.toNanos();
            } else if (System.nanoTime() - at > 0) {
                throw new SocketTimeoutException(missing);
            }
        }
    }
}
