package io.muskrat.core.tunnels.ssh.mina;

import io.muskrat.core.tunnels.SshSecret.Kind;
import io.muskrat.core.tunnels.SshSecret;
import io.muskrat.core.tunnels.ssh.Answers;
import io.muskrat.core.tunnels.ssh.Conversation;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.sshd.client.auth.keyboard.UserInteraction;
import org.apache.sshd.client.session.ClientSession;

/** Passwords and the server's own questions (RFC 4252, 8 and RFC 4256), asked when the server wants them. */
final class Prompts implements UserInteraction {
    private static final int TRIES = 3;
    private final String subject;
    private final Conversation conversation;
    private final Answers answers;
    private int passwords;
    private int rounds;
    private boolean gaveUp;
    private char[] given;

    Prompts(String subject, Conversation conversation, Answers answers) {
        this.subject = subject;
        this.conversation = conversation;
        this.answers = answers;
    }

    /** To be told when the login worked: only then is the password remembered for this tunnel's life. */
    void worked() {
        if (given != null) {
            answers.right(password(), given);
        }
    }

    @Override
    public String resolveAuthPasswordAttempt(ClientSession session) {
        return nextPassword();
    }

    /** Null once there is none any more. */
    private synchronized String nextPassword() {
        if (gaveUp || answers.isGivenUp(password()) || passwords >= TRIES) {
            return null;
        }
        boolean again = passwords++ > 0;
        Optional<char[]> known = again ? Optional.empty() : answers.secret(password());
        if (again) {
            answers.wrong(password());
        }
        Optional<char[]> secret = known.or(() -> conversation.secret(password(), again));
        if (secret.isEmpty()) {
            gaveUp = true;
            answers.givenUp(password());
        }
        given = secret.orElse(null);
        return secret.map(String::new).orElse(null);
    }

    private SshSecret password() {
        return new SshSecret(Kind.PASSWORD, subject, "");
    }

    @Override
    public String[] interactive(ClientSession session, String name, String instruction, String language,
                                String[] prompts, boolean[] echo) {
        String[] replies = new String[prompts.length];
        rounds += prompts.length == 0 ? 0 : 1;
        for (int i = 0; i < prompts.length; i++) {
            String reply = isPassword(prompts[i], echo[i]) ? nextPassword() : ask(instruction, prompts[i]);
            if (reply == null) {
                return null;
            }
            replies[i] = reply;
        }
        return replies;
    }

    private String ask(String instruction, String prompt) {
        String words = (instruction == null || instruction.isBlank() ? "" : instruction.strip() + "\n")
                + prompt.strip();
        SshSecret asked = new SshSecret(Kind.PROMPT, subject, words);
        if (gaveUp || answers.isGivenUp(asked) || rounds > TRIES) {
            return null;
        }
        Optional<char[]> answer = conversation.secret(asked, rounds > 1);
        if (answer.isEmpty()) {
            gaveUp = true;
            answers.givenUp(asked);
        }
        return answer.map(secret -> {
            String text = new String(secret);
            Arrays.fill(secret, '\0');
            return text;
        }).orElse(null);
    }

    // PAM asks for the password as a question of its own; "One-time password" is another thing
    private static boolean isPassword(String prompt, boolean echo) {
        return !echo && prompt.strip().toLowerCase(Locale.ROOT).matches("(.*'s )?password( for .*)?:?");
    }

    @Override
    public String getUpdatedPassword(ClientSession session, String prompt, String language) {
        return null;
    }

    @Override
    public boolean isInteractionAllowed(ClientSession session) {
        return true;
    }
}
