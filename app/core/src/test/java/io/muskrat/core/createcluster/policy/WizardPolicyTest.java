package io.muskrat.core.createcluster.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.muskrat.core.aws.AwsClients;
import io.muskrat.core.aws.AwsCredentials;
import io.muskrat.core.createcluster.catalog.Catalog;
import io.muskrat.core.createcluster.catalog.CatalogReader;
import io.muskrat.core.createcluster.firewall.FirewallService;
import io.muskrat.core.createcluster.intake.ExistingCluster;
import io.muskrat.core.createcluster.intake.Taken;
import io.muskrat.core.createcluster.keys.EncryptionKey;
import io.muskrat.core.createcluster.keys.KeyService;
import io.muskrat.core.createcluster.properties.ConfigurationService;
import io.muskrat.core.createcluster.quickvpc.QuickVpcService;
import io.muskrat.core.doctor.setup.Aws;
import io.muskrat.core.live.Account;
import io.muskrat.core.live.InAccount;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.core.pricing.PriceService;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.AccessKey;

@ExtendWith(InAccount.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("account")
class WizardPolicyTest {
    private static final Pattern ACTION = Pattern.compile("\"([a-z0-9-]+:[A-Z][A-Za-z0-9]+)\"");

    private final Account account;
    private final Aws aws;
    private final String key;
    private final String configuration;

    WizardPolicyTest(Account account) {
        this.account = account;
        aws = new Aws(account);
        key = account.clients().kms().createKey().keyMetadata().arn();
        configuration = account.clients().kafka().createConfiguration(r -> r.name("wizard-policy-" + System.nanoTime())
                .serverProperties(SdkBytes.fromUtf8String("auto.create.topics.enable=false"))).arn();
    }

    @Test
    void holdsAllThatTheWizardReads() {
        try (IamClient iam = aws.client(IamClient.builder()); AwsClients holder = holder(iam, "wizard")) {
            give(iam, "wizard", WizardPolicy.text());
            assertThat(reads(holder)).isTrue();
        }
    }

    /** Without any one of its actions something is refused, or is not offered. */
    @Test
    @EnabledIfSystemProperty(named = "muskrat.test.all", matches = "true")
    void holdsNoMoreThanTheWizardReads() {
        List<String> actions = ACTION.matcher(WizardPolicy.text()).results().map(found -> found.group(1)).toList();
        List<String> useless = new ArrayList<>();
        try (IamClient iam = aws.client(IamClient.builder()); AwsClients holder = holder(iam, "less")) {
            for (String action : actions) {
                give(iam, "less", WizardPolicy.text().replaceFirst(Matcher.quoteReplacement(action), "sts:GetCallerIdentity"));
                if (reads(holder)) {
                    useless.add(action);
                }
            }
        }
        assertThat(actions).hasSizeGreaterThan(15);
        // how many brokers the account has is taken for none where clusters cannot be listed
        assertThat(useless).containsExactly("kafka:ListClustersV2");
    }

    private boolean reads(AwsClients holder) {
        try {
            Catalog catalog = new CatalogReader(holder).read();
            KeyService keys = new KeyService(holder);
            keys.authorities();
            new FirewallService(holder).groups(catalog.vpcs().getFirst().id(), List.of());
            new ConfigurationService(holder).text(configuration, 1);
            new QuickVpcService(holder).zones();
            Taken taken = new ExistingCluster(holder).like(account.secure().arn(), catalog);
            return catalog.denied().isEmpty() && catalog.quotas().asked() && taken.passedOver().isEmpty()
                    && keys.keys().stream().map(EncryptionKey::arn).anyMatch(key::equals)
                    && new PriceService(holder).read().failure().isEmpty();
        } catch (ProblemException refused) {
            return false;
        }
    }

    private AwsClients holder(IamClient iam, String user) {
        iam.createUser(r -> r.userName(user));
        AccessKey made = iam.createAccessKey(r -> r.userName(user)).accessKey();
        return new AwsClients(aws.as(new AwsCredentials.Keys(made.accessKeyId(), made.secretAccessKey(), null)));
    }

    private static void give(IamClient iam, String user, String document) {
        iam.putUserPolicy(r -> r.userName(user).policyName("only").policyDocument(document));
    }
}
