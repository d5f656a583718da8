package io.muskrat.core.doctor;

import io.muskrat.core.doctor.finding.Cause;
import io.muskrat.core.doctor.finding.Diagnosis;
import io.muskrat.core.doctor.finding.Finding;
import io.muskrat.core.doctor.finding.Layer;
import io.muskrat.core.doctor.finding.Look;
import io.muskrat.core.doctor.finding.Raw;
import io.muskrat.core.doctor.finding.Verdict;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Does the steps of one examination: each within its time, each told when it ends. Used by one thread. */
final class Round {

    private static final int AT_ONCE = 8;

    private final Listener listener;
    private UnaryOperator<String> scrub = UnaryOperator.identity();

    Round(Listener listener) {
        this.listener = listener;
    }

    /** From now on told texts go through this, which takes secrets out. */
    void scrub(UnaryOperator<String> cleaner) {
        scrub = cleaner;
    }

    /**
     * @param tried in technical words
     * @throws CancellationException when this thread is interrupted
     */
    Look run(Layer layer, String subject, String tried, Duration limit, Supplier<Look> step) {
        listener.begins(layer, subject);
        return tell(layer, subject, tried, limit, begin(step));
    }

    /** The same step for many, a few at a time; told in their order. */
    <T> Map<T, Look> each(Layer layer, List<T> subjects, Function<T, String> tried, Duration limit,
                          Function<T, Look> step) {
        Map<T, Look> looks = new LinkedHashMap<>();
        Deque<Running> running = new ArrayDeque<>();
        int next = 0;
        for (T subject : subjects) {
            while (next < subjects.size() && running.size() < AT_ONCE) {
                T other = subjects.get(next++);
                running.add(begin(() -> step.apply(other)));
            }
            listener.begins(layer, subject.toString());
            looks.put(subject, tell(layer, subject.toString(), tried.apply(subject), limit, running.remove()));
        }
        return looks;
    }

    /** A step that is not done, since this layer failed before. */
    void skip(Layer layer, String subject, Layer failed) {
        listener.found(new Finding(layer, subject, Verdict.SKIPPED, Duration.ZERO, "", "",
                new Diagnosis(Cause.AFTER_FAILURE, List.of(failed.name()), List.of())));
    }

    void skip(Layer failed, Layer... layers) {
        for (Layer layer : layers) {
            skip(layer, "", failed);
        }
    }

    private record Running(FutureTask<Timed> task, Thread thread) {
    }

    private record Timed(Look look, Duration took) {
    }

    // platform threads: looking up names would hold up the virtual ones
    private static Running begin(Supplier<Look> step) {
        FutureTask<Timed> task = new FutureTask<>(() -> {
            long began = System.nanoTime();
            Look look;
            try {
                look = step.get();
            } catch (RuntimeException | LinkageError e) {
                look = Look.bad(Cause.UNKNOWN, Raw.of(e));
            }
            return new Timed(look, Duration.ofNanos(System.nanoTime() - began));
        });
        return new Running(task, Thread.ofPlatform().daemon().name("doctor").start(task));
    }

    private Look tell(Layer layer, String subject, String tried, Duration limit, Running step) {
        Timed timed;
        try {
            timed = step.task().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            step.task().cancel(true);
            timed = new Timed(Look.bad(Cause.STEP_TIMED_OUT, "", String.valueOf(limit.toSeconds())), limit);
        } catch (ExecutionException e) {
            timed = new Timed(Look.bad(Cause.UNKNOWN, Raw.of(e.getCause())), Duration.ZERO);
        } catch (InterruptedException e) {
            step.task().cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("examination");
        }
        Look look = timed.look();
        listener.found(new Finding(layer, subject, look.verdict(), timed.took(), tried, scrub.apply(look.raw()),
                look.diagnosis()));
        return look;
    }
}
