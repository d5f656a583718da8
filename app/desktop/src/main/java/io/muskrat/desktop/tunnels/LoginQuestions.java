package io.muskrat.desktop.tunnels;

import io.muskrat.core.secrets.SecretStore;
import io.muskrat.core.tunnels.SshQuestions;
import io.muskrat.core.tunnels.SshSecret;
import io.muskrat.desktop.ui.async.Questions;
import io.muskrat.desktop.ui.dialog.Dialogs;
import io.muskrat.desktop.ui.text.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * What a login asks is answered by what was answered before in this run of the app, then by the store of secrets, then
 * by the person, one dialog at a time. No answer, no connection.
 */
public final class LoginQuestions implements SshQuestions {

    private record Screen(Dialogs dialogs, Texts texts) { }

    private final Questions questions;
    private final SecretStore store;
    private final Map<String, char[]> answered = new ConcurrentHashMap<>();
    private volatile Screen screen;

    /** @param store where answers go that are to be remembered */
    public LoginQuestions(Questions questions, SecretStore store) {
        this.questions = questions;
        this.store = store;
    }

    /** Where to ask from now on. */
    public void screen(Dialogs dialogs, Texts texts) {
        screen = new Screen(dialogs, texts);
    }

    @Override
    public boolean trust(String host, int port, String keyType, String fingerprint) {
        return this.<Boolean>ask((now, answer) -> HostKeyDialog.show(now.dialogs(), now.texts(), host + ":" + port,
                keyType + " " + fingerprint, answer)).orElse(false);
    }

    @Override
    public Optional<char[]> secret(SshSecret asked, boolean again) {
        String id = id(asked);
        if (again) {
            forget(id);
        } else {
            Optional<char[]> known = known(id);
            if (known.isPresent()) {
                return known;
            }
        }
        Optional<SecretDialog.Answer> answer = this.ask((now, given) ->
                SecretDialog.show(now.dialogs(), now.texts(), asked, again, store.kind(), given));
        answer.ifPresent(given -> keep(id, given));
        return answer.map(SecretDialog.Answer::secret);
    }

    /** Empty for what must not be remembered: the server's own questions, such as for a one-time code. */
    private static String id(SshSecret asked) {
        return switch (asked.kind()) {
            case PASSPHRASE -> "key/" + asked.subject() + "/passphrase";
            case PASSWORD -> "bastion/" + asked.subject() + "/password";
            case PROMPT -> "";
        };
    }

    private Optional<char[]> known(String id) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        char[] before = answered.get(id);
        return before == null ? store.get(id) : Optional.of(before.clone());
    }

    private void forget(String id) {
        if (!id.isEmpty() && answered.remove(id) == null) {
            store.remove(id);
        }
    }

    private void keep(String id, SecretDialog.Answer given) {
        if (id.isEmpty()) {
            return;
        }
        answered.put(id, given.secret().clone());
        if (given.remember()) {
            store.put(id, given.secret());
        }
    }

    private <T> Optional<T> ask(BiConsumer<Screen, CompletableFuture<Optional<T>>> dialog) {
        Screen now = screen;
        return now == null ? Optional.empty()
                : questions.ask(answer -> dialog.accept(now, answer), now.dialogs()::close);
    }
}
