package io.muskrat.core.createcluster.creation;

import static io.muskrat.core.aws.AwsErrors.calling;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.security.SecureRandom;
import java.util.Optional;
import software.amazon.awssdk.services.kafka.model.UnprocessedScramSecret;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Users of SASL/SCRAM as MSK keeps them: a secret {@code {"username", "password"}} whose name begins with
 * {@code AmazonMSK_}, under a key of one's own, associated with the cluster (facts-msk.md 2.3).
 */
final class ScramUsers {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 32;

    private final AwsClients clients;

    ScramUsers(AwsClients clients) {
        this.clients = clients;
    }

    /** May be called again after it failed half way: a secret that is there is taken. Returns the secret's ARN. */
    String make(Creation creation, Chore.ScramUser user) {
        String secret = calling(() -> secret(creation, user));
        var refused = calling(() -> clients.kafka()
                .batchAssociateScramSecret(r -> r.clusterArn(creation.arn()).secretArnList(secret))
                .unprocessedScramSecrets());
        if (!refused.isEmpty()) {
            throw new ProblemException(problem(refused.getFirst()));
        }
        return secret;
    }

    /** Empty when something else stands in the secret, which may have been there before. */
    Optional<ScramLogin> read(String secretArn) {
        String kept = calling(() -> clients.secretsManager().getSecretValue(r -> r.secretId(secretArn)).secretString());
        try {
            return kept == null ? Optional.empty() : Optional.ofNullable(JsonMapper.shared().readValue(kept, ScramLogin.class));
        } catch (JacksonException other) { // its message has words of the secret: it goes nowhere
            return Optional.empty();
        }
    }

    private static Problem problem(UnprocessedScramSecret refused) {
        return Problem.of(ProblemCode.AWS_REFUSED, refused.errorMessage())
                .withDetail(refused.secretArn() + " " + refused.errorCode() + ": " + refused.errorMessage());
    }

    private String secret(Creation creation, Chore.ScramUser user) {
        String name = name(creation.name(), user.user());
        try {
            return clients.secretsManager().createSecret(r -> r.name(name).kmsKeyId(user.kmsKey())
                    .secretString(content(user.user()))).arn();
        } catch (ResourceExistsException e) {
            return clients.secretsManager().describeSecret(r -> r.secretId(name)).arn();
        }
    }

    /** Secrets Manager takes letters, digits and {@code /_+=.@-} in names (API reference, CreateSecret). */
    static String name(String cluster, String user) {
        return "AmazonMSK_" + cluster + "_" + user.replaceAll("[^A-Za-z0-9/_+=.@-]", "-");
    }

    private static String content(String user) {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, LETTERS.length()).forEach(i -> password.append(LETTERS.charAt(i)));
        return JsonMapper.shared().writeValueAsString(new ScramLogin(user, password.toString()));
    }
}
