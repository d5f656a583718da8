package io.muskrat.core.tunnels.ssh.agent;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.sshd.agent.common.AbstractAgentProxy;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/** An SSH agent at a Unix socket (draft-ietf-sshm-ssh-agent). The library's own wants Tomcat's native code. */
public final class AgentSocket extends AbstractAgentProxy {
    private static final int LONGEST = 256 * 1024;
    private final String path;
    private final SocketChannel channel;

    /**
     * @throws IOException if nobody listens there
     */
    public AgentSocket(String path) throws IOException {
        super(null);
        this.path = path;
        try {
            channel = SocketChannel.open(UnixDomainSocketAddress.of(Path.of(path)));
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            throw new IOException(path, e);
        }
    }

    /**
     * Makes sure that the agent answers and has a key to offer.
     *
     * @param path may be empty: there is none then
     * @throws ProblemException TUNNEL_AGENT, TUNNEL_AGENT_LOCKED
     */
    public static void require(String path) {
        if (path.isEmpty()) {
            throw new ProblemException(Problem.of(ProblemCode.TUNNEL_AGENT, "SSH_AUTH_SOCK"));
        }
        try (AgentSocket agent = new AgentSocket(path)) {
            Iterator<?> keys = agent.getIdentities().iterator();
            if (!keys.hasNext()) {
                throw new ProblemException(Problem.of(ProblemCode.TUNNEL_AGENT_LOCKED, path));
            }
        } catch (IOException e) {
            throw new ProblemException(Problem.of(ProblemCode.TUNNEL_AGENT, path).withDetail(e.toString()), e);
        }
    }

    /** The keys that it holds, as {@link #publicHalf} writes them; none if it cannot be asked. */
    public static Set<String> held(String path) {
        Set<String> keys = new HashSet<>();
        try (AgentSocket agent = new AgentSocket(path)) {
            agent.getIdentities().forEach(e -> keys.add(PublicKeyEntry.toString(e.getKey())));
        } catch (IOException e) {
            return Set.of();
        }
        return keys;
    }

    /** Of a key file, without opening it: the file beside it that ends in .pub; "" if there is none. */
    public static String publicHalf(Path keyFile) {
        Path file = keyFile.resolveSibling(keyFile.getFileName() + ".pub");
        try {
            String[] words = Files.exists(file) ? Files.readString(file).strip().split("\\s+") : new String[0];
            return words.length < 2 ? "" : words[0] + " " + words[1];
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    protected synchronized Buffer request(Buffer request) throws IOException {
        ByteBuffer out = ByteBuffer.wrap(request.array(), request.rpos(), request.available());
        while (out.hasRemaining()) {
            channel.write(out);
        }
        int length = read(4).getInt();
        if (length <= 0 || length > LONGEST) {
            throw new IOException("the agent's answer has " + length + " bytes");
        }
        return new ByteArrayBuffer(read(length).array());
    }

    private ByteBuffer read(int count) throws IOException {
        ByteBuffer in = ByteBuffer.allocate(count);
        while (in.hasRemaining()) {
            if (channel.read(in) < 0) {
                throw new EOFException("the agent hung up");
            }
        }
        return in.flip();
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        super.close();
    }

    @Override
    public String toString() {
        return path;
    }
}
