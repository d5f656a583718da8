package io.muskrat.core.aws;

import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import java.util.List;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileLocation;

/** The profiles of the AWS CLI's files, {@code AWS_CONFIG_FILE} and {@code AWS_SHARED_CREDENTIALS_FILE} honoured. */
public final class AwsProfiles {
    private AwsProfiles() {}

    /** Sorted; empty when there are no such files. ProblemException FILE_UNREADABLE when they are no profile files. */
    public static List<String> names() {
        return file().profiles().keySet().stream().sorted().toList();
    }

    /** The region that the profile names, empty when none. */
    public static String region(String profile) {
        return file().profile(profile).flatMap(p -> p.property("region")).orElse("");
    }

    /** Whether the profile, or the one that its role is assumed from, signs in by single sign-on. */
    public static boolean singleSignOn(String profile) {
        return SsoSession.of(profile).isPresent();
    }

    static ProfileFile file() {
        try {
            return ProfileFile.defaultProfileFile();
        } catch (IllegalArgumentException e) {
            String file = ProfileFileLocation.configurationFilePath().toString();
            Problem problem = Problem.of(ProblemCode.FILE_UNREADABLE, file).withDetail(e.getMessage());
            throw new ProblemException(problem, e);
        }
    }
}
