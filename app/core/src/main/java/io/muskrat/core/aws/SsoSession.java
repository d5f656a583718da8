package io.muskrat.core.aws;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.utils.UserHomeDirectoryUtils;

/**
 * Where a profile signs in by single sign-on.
 *
 * @param name of the {@code sso-session} section; empty when the profile itself has the start URL, as before AWS CLI 2.9
 */
record SsoSession(String name, String startUrl, String region, List<String> scopes) {

    /** Of the profile, or of the profile that its role is assumed from; empty when there is no single sign-on. */
    static Optional<SsoSession> of(String profile) {
        return find(AwsProfiles.file(), profile, new HashSet<>());
    }

    private static Optional<SsoSession> find(ProfileFile file, String name, Set<String> before) {
        Optional<Profile> profile = file.profile(name);
        if (profile.isEmpty() || !before.add(name)) {
            return Optional.empty();
        }
        Optional<String> session = profile.get().property("sso_session");
        if (session.isPresent()) {
            return file.getSection("sso-session", session.get()).flatMap(section -> of(session.get(), section));
        }
        return of("", profile.get())
                .or(() -> profile.get().property("source_profile").flatMap(source -> find(file, source, before)));
    }

    private static Optional<SsoSession> of(String name, Profile section) {
        List<String> scopes = section.property("sso_registration_scopes")
                .map(all -> List.of(all.split("\\s*,\\s*"))).orElse(List.of("sso:account:access"));
        return section.property("sso_start_url").flatMap(url -> section.property("sso_region")
                .map(region -> new SsoSession(name, url, region, scopes)));
    }

    /** As the AWS CLI names it: the SHA-1 of the session's name, or of the start URL where there is no name. */
    String cacheFile() {
        try {
            byte[] key = (name.isEmpty() ? startUrl : name).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(key)) + ".json";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path cacheFolder() {
        return Path.of(UserHomeDirectoryUtils.userHomeDirectory(), ".aws", "sso", "cache");
    }
}
