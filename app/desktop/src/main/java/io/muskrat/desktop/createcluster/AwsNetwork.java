package io.muskrat.desktop.createcluster;

import io.muskrat.core.createcluster.firewall.FirewallService;
import io.muskrat.core.createcluster.firewall.GroupRules;
import io.muskrat.core.createcluster.firewall.NeededPort;
import io.muskrat.core.createcluster.firewall.Opening;
import io.muskrat.core.createcluster.keys.Authority;
import io.muskrat.core.createcluster.keys.EncryptionKey;
import io.muskrat.core.createcluster.keys.KeyService;
import io.muskrat.core.createcluster.properties.ConfigurationService;
import io.muskrat.core.createcluster.quickvpc.MadeVpc;
import io.muskrat.core.createcluster.quickvpc.Part;
import io.muskrat.core.createcluster.quickvpc.QuickVpcOutcome;
import io.muskrat.core.createcluster.quickvpc.QuickVpcPlan;
import io.muskrat.core.createcluster.quickvpc.QuickVpcService;
import io.muskrat.desktop.createcluster.network.Network;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * An account of AWS, or the sandbox.
 *
 * @param drafts the VPCs that saved drafts are for; blocks
 */
record AwsNetwork(
        QuickVpcService vpcs,
        FirewallService firewall,
        KeyService listed,
        ConfigurationService configurations,
        Supplier<Set<String>> drafts)
        implements Network {

    @Override
    public List<String> zones() {
        return vpcs.zones();
    }

    @Override
    public QuickVpcOutcome make(QuickVpcPlan plan, Consumer<Part.News> news, BooleanSupplier stop) {
        return vpcs.make(plan, news, stop);
    }

    @Override
    public QuickVpcOutcome.Undone undo(MadeVpc vpc, Consumer<Part.News> news) {
        return vpcs.undo(vpc, news);
    }

    @Override
    public Optional<MadeVpc> found(String vpcId) {
        return vpcs.find(vpcId).filter(vpc -> !vpcs.used(vpcId));
    }

    @Override
    public List<MadeVpc> leftovers() {
        Set<String> wanted = drafts.get();
        return vpcs.leftovers().stream().filter(vpc -> !wanted.contains(vpc.vpcId())).toList();
    }

    @Override
    public List<GroupRules> groups(String vpcId, List<String> chosen) {
        return firewall.groups(vpcId, chosen);
    }

    @Override
    public void open(String group, List<NeededPort> ports, Opening.Source source) {
        firewall.open(group, ports, source);
    }

    @Override
    public List<EncryptionKey> keys() {
        return listed.keys();
    }

    @Override
    public String properties(String arn, long revision) {
        return configurations.text(arn, revision);
    }

    @Override
    public List<Authority> authorities() {
        return listed.authorities();
    }
}
