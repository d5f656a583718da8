package io.muskrat.core.tunnels.ssh.mina;

import io.muskrat.core.tunnels.ssh.agent.AgentSocket;
import java.io.IOException;
import java.util.List;
import org.apache.sshd.agent.SshAgent;
import org.apache.sshd.agent.SshAgentFactory;
import org.apache.sshd.agent.SshAgentServer;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.FactoryManager;
import org.apache.sshd.common.channel.ChannelFactory;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.common.session.Session;

/** Gives sessions that log in by the agent a connection to it; forwards no agent. */
record AgentFactory(String socket) implements SshAgentFactory {
    static final AttributeRepository.AttributeKey<Boolean> WANTED = new AttributeRepository.AttributeKey<>();

    @Override
    public SshAgent createClient(Session session, FactoryManager manager) throws IOException {
        return Boolean.TRUE.equals(session.getAttribute(WANTED)) ? new AgentSocket(socket) : null;
    }

    @Override
    public List<ChannelFactory> getChannelForwardingFactories(FactoryManager manager) {
        return List.of();
    }

    @Override
    public SshAgentServer createServer(ConnectionService service) {
        throw new UnsupportedOperationException("agent forwarding");
    }
}
