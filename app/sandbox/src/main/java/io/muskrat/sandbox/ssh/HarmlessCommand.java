package io.muskrat.sandbox.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/** Runs {@code true}, which tunnels use as a sign of life; says why it runs nothing else. */
final class HarmlessCommand implements Command {
  private static final int NOT_FOUND = 127;

  private final String command;
  private OutputStream errors;
  private ExitCallback exit;

  HarmlessCommand(String command) {
    this.command = command;
  }

  @Override
  public void setInputStream(InputStream in) {
    // reads nothing
  }

  @Override
  public void setOutputStream(OutputStream out) {
    // says nothing
  }

  @Override
  public void setErrorStream(OutputStream err) {
    this.errors = err;
  }

  @Override
  public void setExitCallback(ExitCallback callback) {
    this.exit = callback;
  }

  @Override
  public void start(ChannelSession channel, Environment environment) throws IOException {
    if (command.strip().equals("true")) {
      exit.onExit(0);
      return;
    }
    errors.write(
        "The sandbox's client instance forwards connections; it runs no commands but true.\n"
            .getBytes(StandardCharsets.UTF_8));
    errors.flush();
    exit.onExit(NOT_FOUND);
  }

  @Override
  public void destroy(ChannelSession channel) {
    // holds nothing
  }
}
