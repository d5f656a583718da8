package io.muskrat.sandbox.identity;

import io.muskrat.sandbox.auth.Credentials;
import io.muskrat.sandbox.http.Caller;
import io.muskrat.sandbox.policy.Policy;
import io.muskrat.sandbox.store.StateFile;
import io.muskrat.sandbox.wire.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The account's users, roles and temporary keys. Whatever changes is on disk, and in {@link
 * IamFile} for the brokers, before the call returns.
 */
public final class Identities {
  private static final String EVERYTHING =
      """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

  private final StateFile<IamState> state;
  private final IamFile file;
  private final Clock clock;

  private Identities(StateFile<IamState> state, IamFile file, Clock clock) {
    this.state = state;
    this.file = file;
    this.clock = clock;
  }

  /**
   * @param owner the access key of the sandbox's own user
   */
  public static Identities open(Path path, IamFile file, Credentials owner, Clock clock)
      throws IOException {
    IamState empty = new IamState(Map.of(), Map.of(), Map.of());
    Identities opened =
        new Identities(StateFile.open(path, IamState.class, () -> empty), file, clock);
    opened.update(s -> s.with(owner(s, owner, clock)));
    return opened;
  }

  private static User owner(IamState state, Credentials key, Clock clock) {
    User known =
        state
            .users()
            .getOrDefault(
                Owner.NAME,
                new User(
                    "/",
                    Owner.NAME,
                    "AIDASANDBOXMUSKRAT000",
                    clock.instant(),
                    Map.of(),
                    List.of(),
                    Map.of(Owner.POLICY, EVERYTHING)));
    List<AccessKey> keys = new ArrayList<>(known.keys());
    keys.removeIf(k -> k.id().equals(key.accessKeyId()));
    keys.addFirst(
        new AccessKey(key.accessKeyId(), key.secretAccessKey(), known.created(), true));
    return known.withKeys(keys);
  }

  public IamState state() {
    return state.get();
  }

  /**
   * @param change may throw: then nothing has changed
   */
  public IamState update(UnaryOperator<IamState> change) {
    return state.update(
        now -> {
          IamState next = lively(change.apply(now));
          file.write(keys(next));
          return next;
        });
  }

  /** Expired sessions are kept for a day, to be told from unknown ones. */
  private IamState lively(IamState all) {
    var limit = clock.instant().minusSeconds(86_400);
    Map<String, Session> kept = new TreeMap<>(all.sessions());
    kept.values().removeIf(s -> s.expires().isBefore(limit));
    return all.withSessions(kept);
  }

  /** The access key with what it takes to check a signature; empty when unknown or inactive. */
  public Optional<KeyOwner> key(String accessKeyId) {
    IamState now = state.get();
    Session session = now.sessions().get(accessKeyId);
    if (session != null) {
      return Optional.of(
          new KeyOwner(
              new Caller(accessKeyId, session.principal(), session.userId()),
              session.secret(),
              session.token(),
              session.expires()));
    }
    for (User user : now.users().values()) {
      for (AccessKey key : user.keys()) {
        if (key.active() && key.id().equals(accessKeyId)) {
          return Optional.of(
              new KeyOwner(
                  new Caller(accessKeyId, user.arn(), user.id()), key.secret(), null, null));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The policies that hold for a user, a role or a session.
   *
   * @param arn of any of these; nothing is allowed to one that is unknown
   */
  public List<Policy> policies(String arn) {
    return documents(state.get(), arn).stream().map(Policy::parse).toList();
  }

  private static Collection<String> documents(IamState now, String arn) {
    for (User user : now.users().values()) {
      if (user.arn().equals(arn)) {
        return user.policies().values();
      }
    }
    for (Role role : now.roles().values()) {
      if (role.arn().equals(arn)) {
        return role.policies().values();
      }
    }
    for (Session session : now.sessions().values()) {
      if (session.principal().equals(arn) && !session.source().equals(arn)) {
        return documents(now, session.source());
      }
    }
    return List.of();
  }

  private List<IamFile.Key> keys(IamState all) {
    List<IamFile.Key> keys = new ArrayList<>();
    for (User user : all.users().values()) {
      for (AccessKey key : user.keys()) {
        if (key.active()) {
          keys.add(
              new IamFile.Key(
                  key.id(), key.secret(), null, user.arn(), null, json(all, user.arn())));
        }
      }
    }
    // The sandbox's own user comes first.
    keys.sort((a, b) -> Boolean.compare(b.principal().equals(Owner.ARN), a.principal().equals(Owner.ARN)));
    for (Session s : all.sessions().values()) {
      if (s.expires().isAfter(clock.instant())) {
        keys.add(
            new IamFile.Key(
                s.accessKeyId(), s.secret(), s.token(), s.principal(), s.expires(), json(all, s.source())));
      }
    }
    return keys;
  }

  private static List<tools.jackson.databind.JsonNode> json(IamState all, String arn) {
    return documents(all, arn).stream().map(Json.MAPPER::readTree).toList();
  }
}
