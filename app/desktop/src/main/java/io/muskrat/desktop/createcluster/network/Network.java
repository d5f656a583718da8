package io.muskrat.desktop.createcluster.network;

import io.muskrat.core.createcluster.firewall.GroupRules;
import io.muskrat.core.createcluster.firewall.NeededPort;
import io.muskrat.core.createcluster.firewall.Opening;
import io.muskrat.core.createcluster.keys.Authority;
import io.muskrat.core.createcluster.keys.EncryptionKey;
import io.muskrat.core.createcluster.quickvpc.MadeVpc;
import io.muskrat.core.createcluster.quickvpc.Part;
import io.muskrat.core.createcluster.quickvpc.QuickVpcOutcome;
import io.muskrat.core.createcluster.quickvpc.QuickVpcPlan;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** What the wizard asks of the account's network and keys. Every method blocks, and throws ProblemException. */
public interface Network {

    /** Of the region, such as {@code ap-northeast-2a}. */
    List<String> zones();

    /** @param stop asked between the parts */
    QuickVpcOutcome make(QuickVpcPlan plan, Consumer<Part.News> news, BooleanSupplier stop);

    QuickVpcOutcome.Undone undo(MadeVpc vpc, Consumer<Part.News> news);

    /** A VPC that was made so before, and that nothing stands in; empty for every other. */
    Optional<MadeVpc> found(String vpcId);

    /** All of those, and unfinished ones, that no draft is for. */
    List<MadeVpc> leftovers();

    /** @param chosen ids; none for the VPC's default group */
    List<GroupRules> groups(String vpcId, List<String> chosen);

    void open(String group, List<NeededPort> ports, Opening.Source source);

    List<EncryptionKey> keys();

    /** The lines of a configuration's revision. */
    String properties(String arn, long revision);

    List<Authority> authorities();
}
