package io.muskrat.core.createcluster.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.muskrat.core.createcluster.draft.ClusterDraft;
import io.muskrat.core.createcluster.draft.Configuration;
import io.muskrat.core.createcluster.properties.ConfigurationService;
import io.muskrat.core.createcluster.request.AwsFields;
import io.muskrat.core.createcluster.request.DraftRequest;
import io.muskrat.core.house.Texts;
import io.muskrat.core.live.Account;
import io.muskrat.core.live.InAccount;
import io.muskrat.core.platform.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.kafka.KafkaClient;
import software.amazon.awssdk.services.kafka.model.BadRequestException;
import software.amazon.awssdk.services.kafka.model.ConflictException;
import software.amazon.awssdk.services.kafka.model.KafkaException;

/**
 * Every rule of facts-msk.md section 2: what is typed, the field, our sentence in both languages, and what the service
 * says to the same request. The sentences stand in {@code rules.md} beside the tests; {@code -Dmuskrat.table.write=true}
 * writes it anew.
 */
@ExtendWith(InAccount.class)
@ResourceLock("account")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleTableTest {
    private static final Path TABLE = Path.of("src", "test", "resources", "createcluster", "rules.md");
    private static final int LEAST_ROWS = 80;

    private final Account account;
    private final List<Row> rows;

    RuleTableTest(Account account) {
        this.account = account;
        rows = Rows.all(new Ground(account));
    }

    List<Row> rows() {
        return rows;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void isRefusedAtItsFieldAndByTheService(Row row) {
        List<Violation> ours = ClusterRules.check(row.draft(), row.catalog());
        assertThat(ours).extracting(Violation::field, Violation::rule).contains(tuple(row.field(), row.rule()));
        assertThat(WizardStep.of(row.field()).fields()).contains(row.field());
        KafkaException answer = catchThrowableOfType(KafkaException.class, () -> create(row.draft()));
        switch (row.aws()) {
            case Row.Aws.Refuses(String words, WizardStep at) -> {
                assertThat(answer).hasMessageContaining(words);
                String parameter = parameter(answer);
                assertThat(WizardStep.of(AwsFields.of(parameter))).as(parameter).isEqualTo(at);
            }
            case Row.Aws.Takes takes -> assertThat(answer).as(takes.why()).isInstanceOf(ConflictException.class);
        }
    }

    private void create(ClusterDraft draft) {
        KafkaClient kafka = account.clients().kafka();
        if (draft.basics().configuration() instanceof Configuration.New wanted) {
            ConfigurationService configurations = new ConfigurationService(account.clients());
            configurations.remove(configurations.make(wanted, draft.basics().kafkaVersion()).arn());
        }
        kafka.createClusterV2(new DraftRequest(draft).build());
    }

    private static String parameter(KafkaException answer) {
        return answer instanceof ConflictException taken
                ? taken.invalidParameter() : ((BadRequestException) answer).invalidParameter();
    }

    @Test
    void hasARowForEveryRule() {
        assertThat(rows).hasSizeGreaterThanOrEqualTo(LEAST_ROWS);
        Set<String> covered = rows.stream().map(Row::rule).collect(Collectors.toCollection(TreeSet::new));
        Set<String> inSources = new TreeSet<>(Texts.rulesInSources("createcluster/rules"));
        inSources.addAll(Texts.rulesInSources("createcluster/properties"));
        assertThat(covered).containsExactlyInAnyOrderElementsOf(inSources);
    }

    @Test
    void saysItAsInTheTable() throws IOException {
        List<String> table = table();
        if (Boolean.getBoolean("muskrat.table.write") || Files.notExists(TABLE)) {
            Files.createDirectories(TABLE.getParent());
            Files.write(TABLE, table);
        }
        assertThat(table).allSatisfy(line -> assertThat(line).doesNotContain("{", "}", "''"));
        assertThat(table).isEqualTo(Files.readAllLines(TABLE));
    }

    private List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("| Input | Field | Rule | English | Korean | AWS |");
        lines.add("|---|---|---|---|---|---|");
        for (Row row : rows) {
            Violation refused = ClusterRules.check(row.draft(), row.catalog()).stream()
                    .filter(v -> v.field().equals(row.field()) && v.rule().equals(row.rule()))
                    .findFirst()
                    .orElseThrow();
            lines.add(Texts.RULES.stream()
                    .map(texts -> texts.format("rule." + row.rule(), refused.args()))
                    .map(RuleTableTest::cell)
                    .collect(Collectors.joining(
                            " | ",
                            "| " + cell(row.input()) + " | " + row.field() + " | " + row.rule() + " | ",
                            " | " + cell(row.answer()) + " |")));
        }
        return lines;
    }

    private static String cell(String text) {
        String one = text.replace("|", "\\|").replace("\n", " ");
        return one.length() > 400 ? one.substring(0, 400) + "…" : one;
    }
}
