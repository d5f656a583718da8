package io.muskrat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** CONTRIBUTING's table of operations says what is really there. */
@ExtendWith(TestSandbox.class)
class OperationTableTest {
  private static final Path TABLE = Path.of("../../CONTRIBUTING.md");
  private static final Path MODEL =
      Path.of("src/main/resources/io/muskrat/sandbox/msk/api/operations.txt");

  private final Map<String, Set<String>> there;

  OperationTableTest(TestSandbox.Running running) {
    there = running.sandbox().operations();
  }

  @Test
  void namesWhatIsThere() throws IOException {
    Map<String, Set<String>> told = new TreeMap<>();
    rows()
        .forEach(
            (row, operations) -> {
              if (!row.endsWith(" not there")) {
                told.computeIfAbsent(row.substring(0, row.indexOf(' ')), k -> new TreeSet<>())
                    .addAll(operations);
              }
            });
    assertThat(told).isEqualTo(there);
  }

  @Test
  void namesWhatIsNotThere() throws IOException {
    Set<String> absent = rows().get("kafka not there");
    Set<String> all =
        Files.readAllLines(MODEL).stream()
            .map(line -> line.split(" ")[0])
            .collect(Collectors.toCollection(TreeSet::new));
    all.removeAll(there.get("kafka"));
    assertThat(absent).isEqualTo(all);
  }

  /** Operations by service and kind. */
  private static Map<String, Set<String>> rows() throws IOException {
    Map<String, Set<String>> rows = new TreeMap<>();
    for (String line : Files.readAllLines(TABLE)) {
      String[] cells = line.split("\\|");
      if (cells.length == 4 && cells[2].strip().matches("real|simulated|not there")) {
        rows.put(
            cells[1].strip() + " " + cells[2].strip(),
            Arrays.stream(cells[3].split(","))
                .map(String::strip)
                .collect(Collectors.toCollection(TreeSet::new)));
      }
    }
    return rows;
  }
}
