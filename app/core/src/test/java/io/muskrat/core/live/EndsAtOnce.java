package io.muskrat.core.live;

import java.io.InputStream;
import java.io.OutputStream;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/** The command {@code true}. */
final class EndsAtOnce implements Command {

    private ExitCallback exit;

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment env) {
        exit.onExit(0);
    }

    @Override
    public void setInputStream(InputStream in) {
        // takes no input
    }

    @Override
    public void setOutputStream(OutputStream out) {
        // says nothing
    }

    @Override
    public void setErrorStream(OutputStream err) {
        // says nothing
    }

    @Override
    public void destroy(ChannelSession channel) {
        // holds nothing
    }
}
