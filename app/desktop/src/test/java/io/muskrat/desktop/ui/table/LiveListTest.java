package io.muskrat.desktop.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class LiveListTest {

    /** A listener that knows the changes only must arrive at the same list. */
    @Test
    void itsChangesTellTheWholeStory() {
        LiveList<Integer> live = new LiveList<>(7);
        List<Integer> mirror = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        live.addListener((ListChangeListener<Integer>) change -> {
            while (change.next()) {
                mirror.subList(change.getFrom(), change.getFrom() + change.getRemovedSize()).clear();
                mirror.addAll(change.getFrom(), change.getAddedSubList());
            }
        });
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<Integer> more = IntStream.range(0, random.nextInt(12)).mapToObj(i -> all.size() + i).toList();
            if (random.nextInt(40) == 0) {
                live.clear();
                all.clear();
            } else {
                live.push(more);
                all.addAll(more);
            }
            assertThat(mirror).isEqualTo(live).isEqualTo(all.subList(Math.max(0, all.size() - 7), all.size()));
        }
    }
}
