package io.muskrat.sandbox.identity;

import java.util.Map;
import java.util.TreeMap;

/** All of IAM and STS: users and roles by their names, sessions by their access keys. */
public record IamState(
    Map<String, User> users, Map<String, Role> roles, Map<String, Session> sessions) {

  public IamState with(User user) {
    return new IamState(plus(users, user.name(), user), roles, sessions);
  }

  public IamState with(Role role) {
    return new IamState(users, plus(roles, role.name(), role), sessions);
  }

  public IamState with(Session session) {
    return new IamState(users, roles, plus(sessions, session.accessKeyId(), session));
  }

  public IamState withoutUser(String name) {
    return new IamState(minus(users, name), roles, sessions);
  }

  public IamState withoutRole(String name) {
    return new IamState(users, minus(roles, name), sessions);
  }

  IamState withSessions(Map<String, Session> kept) {
    return new IamState(users, roles, kept);
  }

  private static <T> Map<String, T> plus(Map<String, T> map, String key, T value) {
    Map<String, T> next = new TreeMap<>(map);
    next.put(key, value);
    return next;
  }

  private static <T> Map<String, T> minus(Map<String, T> map, String key) {
    Map<String, T> next = new TreeMap<>(map);
    next.remove(key);
    return next;
  }
}
