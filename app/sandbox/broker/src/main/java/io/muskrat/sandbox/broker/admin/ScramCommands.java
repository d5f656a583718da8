package io.muskrat.sandbox.broker.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialDeletion;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/** Users who sign in with SCRAM-SHA-512, the one kind that MSK has. */
final class ScramCommands {
  private static final int ITERATIONS = 4096;

  private ScramCommands() {}

  static JsonNode put(Admin admin, JsonNode question)
      throws ExecutionException, InterruptedException {
    ScramCredentialInfo how = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
    admin
        .alterUserScramCredentials(
            List.of(
                new UserScramCredentialUpsertion(
                    question.path("user").asText(), how, question.path("password").asText())))
        .all()
        .get();
    return BooleanNode.TRUE;
  }

  static JsonNode delete(Admin admin, JsonNode question)
      throws ExecutionException, InterruptedException {
    admin
        .alterUserScramCredentials(
            List.of(
                new UserScramCredentialDeletion(
                    question.path("user").asText(), ScramMechanism.SCRAM_SHA_512)))
        .all()
        .get();
    return BooleanNode.TRUE;
  }
}
