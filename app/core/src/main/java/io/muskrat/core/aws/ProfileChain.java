package io.muskrat.core.aws;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.StsClientBuilder;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * A profile's credentials. The SDK assumes the roles of profiles too, but cannot ask for the code of an MFA device and
 * always asks AWS's own addresses; so roles are assumed here, and all else (keys, single sign-on, credential processes,
 * web identities) is left to it. The words are those of the AWS CLI's configuration: role_arn, source_profile,
 * credential_source, mfa_serial, external_id, duration_seconds, role_session_name.
 */
final class ProfileChain implements AwsCredentialsProvider, SdkAutoCloseable {

    private final AwsAccess access;
    private final AwsQuestions questions;
    private final ProfileFile file;
    private final Deque<SdkAutoCloseable> toClose = new ArrayDeque<>();
    private final AwsCredentialsProvider last;

    /** ProblemException AWS_PROFILE when the chain of roles has no beginning. */
    ProfileChain(String profile, AwsAccess access, AwsQuestions questions) {
        this.access = access;
        this.questions = questions;
        file = AwsProfiles.file();
        last = provider(profile, new LinkedHashSet<>());
    }

    @Override
    public software.amazon.awssdk.auth.credentials.AwsCredentials resolveCredentials() {
        return last.resolveCredentials();
    }

    private AwsCredentialsProvider provider(String name, Set<String> before) {
        if (!before.add(name)) {
            throw wrong(name, String.join(" > ", before) + " > " + name);
        }
        Profile profile = file.profile(name).orElseThrow(() -> wrong(name, ""));
        boolean role = profile.property("role_arn").isPresent()
                && profile.property("web_identity_token_file").isEmpty();
        return role ? assumed(profile, before) : kept(ProfileCredentialsProvider.builder()
                .profileFile(file).profileName(name).build());
    }

    private AwsCredentialsProvider assumed(Profile profile, Set<String> before) {
        StsClientBuilder sts = StsClient.builder()
                .httpClient(kept(Apache5HttpClient.builder().connectionTimeout(Duration.ofSeconds(5)).build()))
                .region(Region.of(profile.property("region").orElse(access.region())))
                .credentialsProvider(source(profile, before));
        if (access.endpoint() != null) {
            sts.endpointOverride(access.endpoint());
        }
        return kept(StsAssumeRoleCredentialsProvider.builder()
                .stsClient(kept(sts.build()))
                .refreshRequest(() -> request(profile))
                .build());
    }

    private AwsCredentialsProvider source(Profile profile, Set<String> before) {
        String named = profile.property("source_profile").orElse("");
        if (named.equals(profile.name()) && profile.property("aws_access_key_id").isPresent()) {
            return StaticCredentialsProvider.create(AwsBasicCredentials.create(
                    profile.property("aws_access_key_id").orElseThrow(),
                    profile.property("aws_secret_access_key").orElse("")));
        }
        if (!named.isEmpty()) {
            return provider(named, before);
        }
        return switch (profile.property("credential_source").orElse("")) {
            case "Environment" -> EnvironmentVariableCredentialsProvider.create();
            case "Ec2InstanceMetadata" -> kept(InstanceProfileCredentialsProvider.create());
            case "EcsContainer" -> kept(ContainerCredentialsProvider.create());
            default -> throw wrong(profile.name(), "source_profile, credential_source");
        };
    }

    private AssumeRoleRequest request(Profile profile) {
        AssumeRoleRequest.Builder request = AssumeRoleRequest.builder()
                .roleArn(profile.property("role_arn").orElseThrow())
                .roleSessionName(profile.property("role_session_name").orElse("muskrat"));
        profile.property("external_id").ifPresent(request::externalId);
        profile.property("duration_seconds").map(Integer::valueOf).ifPresent(request::durationSeconds);
        profile.property("mfa_serial").ifPresent(serial -> request.serialNumber(serial)
                .tokenCode(questions.mfaCode(serial, profile.name())
                        .orElseThrow(() -> new ProblemException(Problem.of(ProblemCode.CANCELLED)))));
        return request.build();
    }

    private <T> T kept(T made) {
        if (made instanceof SdkAutoCloseable closeable) {
            toClose.push(closeable);
        }
        return made;
    }

    private static ProblemException wrong(String profile, String detail) {
        return new ProblemException(Problem.of(ProblemCode.AWS_PROFILE, profile).withDetail(detail));
    }

    @Override
    public void close() {
        while (!toClose.isEmpty()) {
            toClose.pop().close();
        }
    }
}
