package io.muskrat.sandbox.scaling;

import io.muskrat.sandbox.store.JsonFolder;
import io.muskrat.sandbox.store.Names;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Targets, policies and the last activities, on disk. Thread-safe. */
final class ScalingBook {
  private static final int MOST_ACTIVITIES = 200;
  private final JsonFolder<Target> targets;
  private final JsonFolder<Policy> policies;
  private final JsonFolder<Activity> activities;

  ScalingBook(Path folder) throws IOException {
    targets = JsonFolder.open(folder.resolve("targets"), Target.class);
    policies = JsonFolder.open(folder.resolve("policies"), Policy.class);
    activities = JsonFolder.open(folder.resolve("activities"), Activity.class);
  }

  synchronized List<Target> targets() {
    return targets.all().stream().sorted(Comparator.comparing(Target::resource)).toList();
  }

  synchronized Optional<Target> target(String resource) {
    return targets.all().stream().filter(t -> t.resource().equals(resource)).findFirst();
  }

  synchronized void put(Target target) {
    targets.put(Names.file(target.resource()), target);
  }

  /** Its policies go with it. */
  synchronized void remove(Target target) {
    targets.remove(Names.file(target.resource()));
    policies().stream().filter(p -> p.resource().equals(target.resource())).forEach(this::remove);
  }

  synchronized List<Policy> policies() {
    return policies.all().stream().sorted(Comparator.comparing(Policy::key)).toList();
  }

  synchronized void put(Policy policy) {
    policies.put(Names.file(policy.key()), policy);
  }

  synchronized void remove(Policy policy) {
    policies.remove(Names.file(policy.key()));
  }

  /** Latest first. */
  synchronized List<Activity> activities() {
    return activities.all().stream().sorted(Comparator.comparing(Activity::key)).toList();
  }

  synchronized void add(Activity activity) {
    activities.put(activity.id(), activity);
    activities().stream().skip(MOST_ACTIVITIES).forEach(a -> activities.remove(a.id()));
  }
}
