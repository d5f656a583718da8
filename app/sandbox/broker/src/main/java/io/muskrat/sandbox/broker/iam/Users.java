package io.muskrat.sandbox.broker.iam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The account's access keys, as the sandbox's file has them: read again as soon as the file is
 * another. Thread-safe.
 */
final class Users {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private volatile Read last = new Read(FileTime.fromMillis(0), -1, null, "", Map.of());

  private record Read(
      FileTime changed, long size, Object inode, String region, Map<String, Key> keys) {}

  Users(Path file) {
    this.file = file;
  }

  Optional<Key> key(String id) {
    return Optional.ofNullable(now().keys().get(id));
  }

  String region() {
    return now().region();
  }

  /** Whether a policy of the principal allows this and none denies it. */
  boolean allow(String principal, String action, String resource) {
    Instant now = Instant.now();
    boolean allowed = false;
    for (Key key : now().keys().values()) {
      if (key.principal().equals(principal) && key.valid(now)) {
        for (Statement statement : key.statements()) {
          if (statement.appliesTo(action, resource)) {
            if (!statement.allow()) {
              return false;
            }
            allowed = true;
          }
        }
      }
    }
    return allowed;
  }

  private Read now() {
    try {
      BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
      Read read = last;
      if (!about.lastModifiedTime().equals(read.changed())
          || about.size() != read.size()
          || (about.fileKey() != null && !about.fileKey().equals(read.inode()))) {
        read = read(about);
        last = read;
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Read read(BasicFileAttributes about) throws IOException {
    JsonNode all = JSON.readTree(Files.readAllBytes(file));
    Map<String, Key> keys = new HashMap<>();
    for (JsonNode key : all.path("keys")) {
      Key read = key(key);
      keys.put(read.id(), read);
    }
    return new Read(
        about.lastModifiedTime(), about.size(), about.fileKey(), all.path("region").asText(), keys);
  }

  private static Key key(JsonNode key) {
    List<Statement> statements = new ArrayList<>();
    for (JsonNode policy : key.path("policies")) {
      statements.addAll(Statement.of(policy));
    }
    String expires = key.path("expires").asText(null);
    return new Key(
        key.path("accessKeyId").asText(),
        key.path("secretAccessKey").asText(),
        key.path("sessionToken").asText(null),
        key.path("principal").asText(),
        expires == null ? null : Instant.parse(expires),
        List.copyOf(statements));
  }
}
