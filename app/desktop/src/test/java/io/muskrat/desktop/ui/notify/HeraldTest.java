package io.muskrat.desktop.ui.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.desktop.testing.FxQueue;
import io.muskrat.desktop.ui.async.Tasks;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class HeraldTest {

    private final FxQueue fx = new FxQueue();
    private final AtomicBoolean wanted = new AtomicBoolean(true);
    private final AtomicBoolean inFront = new AtomicBoolean();

    @Test
    void tellsOnlyWhoLooksElsewhereAndWantsIt() {
        List<String> told = new CopyOnWriteArrayList<>();
        try (Tasks tasks = fx.tasks()) {
            Herald herald = new Herald(tasks, wanted::get, inFront::get, told::add);
            inFront.set(true);
            herald.tell("in front");
            inFront.set(false);
            wanted.set(false);
            herald.tell("not wanted");
            wanted.set(true);
            herald.tell("orders is ready.");
            fx.until(() -> !told.isEmpty());
        }
        assertThat(told).containsExactly("orders is ready.");
    }
}
