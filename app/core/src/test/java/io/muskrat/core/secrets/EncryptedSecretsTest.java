package io.muskrat.core.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.secrets.MasterPasswordQuestion.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptedSecretsTest {

    private static final MasterKey.Cost CHEAP = new MasterKey.Cost(64, 1, 1);
    private static final String ID = "connection/1/sasl.password";

    @TempDir
    private Path folder;

    private final List<Reason> asked = new ArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();

    @Test
    void keepsSecretsInAFileThatOnlyItsOwnerReads() throws IOException {
        EncryptedSecrets store = store("right");
        assertThat(store.get(ID)).isEmpty();
        assertThat(asked).isEmpty();
        store.put(ID, "hunter2 비밀".toCharArray());
        store.put("key/~/.ssh/id/passphrase", "hunter3".toCharArray());
        assertThat(asked).containsExactly(Reason.NEW);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
        assertThat(Files.readString(file())).doesNotContain("hunter", "sasl", "비밀");
        EncryptedSecrets again = store("right");
        assertThat(again.get(ID)).hasValueSatisfying(s -> assertThat(new String(s)).isEqualTo("hunter2 비밀"));
        again.remove(ID);
        assertThat(store("right").ids()).containsExactly("key/~/.ssh/id/passphrase");
    }

    @Test
    void asksAgainAfterAWrongPasswordAndSaysThatItWasWrong() {
        store("right").put(ID, "s".toCharArray());
        asked.clear();
        assertThat(store("wrong", "Right", "right").get(ID)).isPresent();
        assertThat(asked).containsExactly(Reason.UNLOCK, Reason.WRONG, Reason.WRONG);
        assertThat(code(() -> store("wrong").get(ID))).isEqualTo(ProblemCode.SECRETS_LOCKED);
    }

    @Test
    void changesTheMasterPassword() {
        EncryptedSecrets store = store("old");
        store.put(ID, "s".toCharArray());
        assertThat(code(() -> store.changePassword("guess".toCharArray(), "new".toCharArray())))
                .isEqualTo(ProblemCode.SECRETS_PASSWORD);
        assertThat(store("old").get(ID)).isPresent();
        store.changePassword("old".toCharArray(), "new".toCharArray());
        store.put("more", "t".toCharArray());
        assertThat(code(() -> store("old").get(ID))).isEqualTo(ProblemCode.SECRETS_LOCKED);
        assertThat(store("new").ids()).containsExactlyInAnyOrder(ID, "more");
    }

    @Test
    void tellsADamagedFileFromAWrongPassword() throws IOException {
        store("right").put(ID, "s".toCharArray());
        String whole = Files.readString(file());
        Files.writeString(file(), whole.replaceFirst("\"content\":\"....", "\"content\":\"AAAA"));
        assertThat(code(() -> store("right").get(ID))).isEqualTo(ProblemCode.SECRETS_DAMAGED);
        Files.writeString(file(), whole.replace("\"lanes\":1", "\"lanes\":9999"));
        assertThat(code(() -> store("right").get(ID))).isEqualTo(ProblemCode.SECRETS_DAMAGED);
        Files.writeString(file(), whole.substring(0, 40));
        assertThat(code(() -> store("right").get(ID))).isEqualTo(ProblemCode.SECRETS_DAMAGED);
    }

    @Test
    void neverUsesANonceTwice() throws IOException {
        EncryptedSecrets store = store("right");
        store.put(ID, "s".toCharArray());
        String first = Files.readString(file());
        store.put(ID, "s".toCharArray());
        assertThat(nonce(Files.readString(file()))).isNotEqualTo(nonce(first));
    }

    private static String nonce(String json) {
        return json.replaceAll(".*\"nonce\":\"([^\"]+)\".*", "$1");
    }

    private static ProblemCode code(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem().code();
    }

    private Path file() {
        return folder.resolve("secrets.json");
    }

    private EncryptedSecrets store(String... typed) {
        answers.clear();
        answers.addAll(List.of(typed));
        return new EncryptedSecrets(file(), reason -> {
            asked.add(reason);
            return Optional.ofNullable(answers.poll()).map(String::toCharArray);
        }, CHEAP);
    }
}
