package io.muskrat.core.tunnels.ssh;

import io.muskrat.core.tunnels.SshQuestions;
import io.muskrat.core.tunnels.SshSecret;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks, and knows whether somebody is being asked right now: a person may take longer than a machine. */
public final class Conversation implements SshQuestions {
    private final SshQuestions questions;
    private final AtomicInteger open = new AtomicInteger();

    public Conversation(SshQuestions questions) {
        this.questions = questions;
    }

    public boolean asking() {
        return open.get() > 0;
    }

    @Override
    public boolean trust(String host, int port, String keyType, String fingerprint) {
        open.incrementAndGet();
        try {
            return questions.trust(host, port, keyType, fingerprint);
        } finally {
            open.decrementAndGet();
        }
    }

    @Override
    public Optional<char[]> secret(SshSecret asked, boolean again) {
        open.incrementAndGet();
        try {
            return questions.secret(asked, again);
        } finally {
            open.decrementAndGet();
        }
    }
}
