package io.muskrat.sandbox.broker.iam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;
import org.apache.kafka.server.authorizer.AuthorizationResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the policies about those who signed in with IAM, and Kafka's ACLs about all others: as in
 * MSK, ACLs have no effect for the former.
 */
public final class MskAuthorizer extends StandardAuthorizer {
  private static final Logger LOG = LoggerFactory.getLogger(MskAuthorizer.class);

  /** The controller sees forwarded requests without their listener, so the name has to tell. */
  private static final String IAM = "arn:";

  private Account account;

  /** Kafka makes it. */
  public MskAuthorizer() {}

  @Override
  public void configure(Map<String, ?> settings) {
    super.configure(settings);
    account = Account.of(settings);
  }

  @Override
  public List<AuthorizationResult> authorize(
      AuthorizableRequestContext request, List<Action> actions) {
    String principal = request.principal().getName();
    if (!principal.startsWith(IAM)) {
      return super.authorize(request, actions);
    }
    return actions.stream()
        .map(
            action ->
                allowed(principal, action)
                    ? AuthorizationResult.ALLOWED
                    : AuthorizationResult.DENIED)
        .toList();
  }

  /**
   * Kafka asks here whether somebody who may write to any topic may write idempotently. In MSK that
   * is a permission of its own, asked for before.
   */
  @Override
  public AuthorizationResult authorizeByResourceType(
      AuthorizableRequestContext request, AclOperation operation, ResourceType type) {
    return request.principal().getName().startsWith(IAM)
        ? AuthorizationResult.DENIED
        : super.authorizeByResourceType(request, operation, type);
  }

  private boolean allowed(String principal, Action action) {
    ResourceType type = action.resourcePattern().resourceType();
    String arn = account.resources().arn(type, action.resourcePattern().name());
    Optional<String> needed = Resources.action(type, action.operation());
    boolean allowed = needed.isPresent() && account.allows(principal, needed.get(), arn);
    if (!allowed && action.logIfDenied()) {
      LOG.info(
          "{} may not {} on {}",
          principal,
          needed.map("kafka-cluster:"::concat).orElse(action.operation().toString()),
          arn);
    }
    return allowed;
  }
}
