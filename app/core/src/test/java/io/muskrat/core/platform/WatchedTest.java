package io.muskrat.core.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WatchedTest {
    private final Watched<Integer> value = new Watched<>(1);

    @Test
    void tellsNowAndOnEachChange() {
        List<Integer> seen = new ArrayList<>();
        Subscription watch = value.watch(seen::add);
        value.set(2);
        value.set(2);
        value.update(v -> v + 1);
        watch.cancel();
        watch.cancel();
        value.set(9);
        assertThat(seen).containsExactly(1, 2, 3);
        assertThat(value.get()).isEqualTo(9);
    }

    @Test
    void keepsTheOrderWhenAWatcherSetsTheValueItself() {
        List<Integer> seen = new ArrayList<>();
        value.watch(v -> {
            if (v == 2) {
                value.set(3);
            }
        });
        value.watch(seen::add);
        value.set(2);
        assertThat(seen).containsExactly(1, 3);
    }

    @Test
    void losesNoUpdateOfManyThreads() throws InterruptedException {
        List<Integer> seen = new ArrayList<>();
        value.watch(seen::add);
        CountDownLatch done = new CountDownLatch(8);
        for (int i = 0; i < 8; i++) {
            Thread.ofVirtual().start(() -> {
                for (int k = 0; k < 100; k++) {
                    value.update(v -> v + 1);
                }
                done.countDown();
            });
        }
        done.await();
        assertThat(value.get()).isEqualTo(801);
        assertThat(seen).hasSize(801).isSorted();
    }
}
