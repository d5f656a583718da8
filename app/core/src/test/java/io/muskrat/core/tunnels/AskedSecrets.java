package io.muskrat.core.tunnels;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Trusts nobody new, and answers with what it was given, one after the other. */
final class AskedSecrets implements SshQuestions {
    final List<String> asked = new CopyOnWriteArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();
    private volatile boolean trusting;

    AskedSecrets answer(String... texts) {
        answers.addAll(List.of(texts));
        return this;
    }

    AskedSecrets trusting() {
        trusting = true;
        return this;
    }

    @Override
    public boolean trust(String host, int port, String keyType, String fingerprint) {
        asked.add("TRUST " + host + ":" + port);
        return trusting;
    }

    @Override
    public synchronized Optional<char[]> secret(SshSecret secret, boolean again) {
        asked.add(secret.kind() + " " + secret.subject() + secret.prompt() + (again ? " again" : ""));
        return Optional.ofNullable(answers.poll()).map(String::toCharArray);
    }
}
