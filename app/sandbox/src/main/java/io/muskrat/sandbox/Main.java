package io.muskrat.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The sandbox as a process: "an AWS account in a box" on loopback. */
public final class Main {
  private static final int WRONG_USE = 2;

  private Main() {}

  public static void main(String[] args) {
    Options options;
    try {
      options = Options.parse(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.print(Options.USAGE);
      System.exit(WRONG_USE);
      return;
    }
    // Read by the JDK's HTTP server when its first class is loaded: answers go out at once, and
    // who sends half a request is cut off.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxReqTime", "30");
    try {
      LogFiles.to(options.data().resolve("logs"));
      run(options);
    } catch (IOException | RuntimeException e) {
      Logger.getLogger(Main.class.getName()).log(Level.SEVERE, "cannot start", e);
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void run(Options options) throws IOException {
    Sandbox sandbox = Sandbox.start(options);
    CountDownLatch end = new CountDownLatch(1);
    // SIGTERM and SIGINT come here too; the process ends when this thread does.
    Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "stop"));
    System.out.print(sandbox.exports().lines());
    System.out.flush();
    if (options.parentPipe()) {
      Thread.ofPlatform().daemon().name("parent-pipe").start(() -> follow(System.in, end));
    }
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.exit(0);
  }

  private static void follow(InputStream parent, CountDownLatch end) {
    try {
      while (parent.read() >= 0) {
        // What comes is not for us; only its end is.
      }
    } catch (IOException e) {
      Logger.getLogger(Main.class.getName()).log(Level.FINE, "the parent's pipe broke", e);
    }
    end.countDown();
  }
}
