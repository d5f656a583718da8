package io.muskrat.core.doctor.account;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.doctor.finding.Look;
import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Who we are to AWS, and how late it is there. Its steps are done once each, in their order, by one thread. */
public final class Caller {

    private final AwsClients clients;
    private Clock clock;
    private String arn = "";

    public Caller(AwsClients clients) {
        this.clients = clients;
    }

    /** sts:GetCallerIdentity, which needs no right: only keys and signature are judged. */
    public Look credentials() {
        try {
            clients.keys();
            GetCallerIdentityResponse answer = clients.sts().getCallerIdentity();
            clock = Clock.of(answer.sdkHttpResponse());
            arn = String.valueOf(answer.arn());
            return answer.arn() == null ? AwsFailures.look(new IllegalStateException("no ARN"), clients.access(),
                    List.of("sts:GetCallerIdentity"), "*") : Look.good(arn);
        } catch (RuntimeException e) {
            AwsServiceException answered = AwsFailures.find(e, AwsServiceException.class);
            if (answered != null && answered.awsErrorDetails() != null) {
                clock = Clock.of(answered.awsErrorDetails().sdkHttpResponse());
            }
            return AwsFailures.look(e, clients.access(), List.of("sts:GetCallerIdentity"), "*");
        }
    }

    /** Whether AWS has answered at all, with its time. */
    public boolean answered() {
        return clock != null;
    }

    public Look clock() {
        return clock.look();
    }

    /** The ARN of the identity, empty when it is not known. */
    public String arn() {
        return arn;
    }

    /** Where the call went, for people. */
    public String address() {
        return AwsFailures.address(clients.access());
    }
}
