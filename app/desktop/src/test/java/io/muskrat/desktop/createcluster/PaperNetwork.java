package io.muskrat.desktop.createcluster;

import io.muskrat.core.createcluster.firewall.GroupRules;
import io.muskrat.core.createcluster.firewall.NeededPort;
import io.muskrat.core.createcluster.firewall.Opening;
import io.muskrat.core.createcluster.keys.Authority;
import io.muskrat.core.createcluster.keys.EncryptionKey;
import io.muskrat.core.createcluster.quickvpc.MadeVpc;
import io.muskrat.core.createcluster.quickvpc.Part;
import io.muskrat.core.createcluster.quickvpc.QuickVpcOutcome;
import io.muskrat.core.createcluster.quickvpc.QuickVpcPlan;
import io.muskrat.core.platform.Problem;
import io.muskrat.core.platform.ProblemCode;
import io.muskrat.core.platform.ProblemException;
import io.muskrat.desktop.createcluster.network.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A network on paper, made by hand; it remembers what was opened and undone. */
public final class PaperNetwork implements Network {

    public static final String KEY = "arn:aws:kms:ap-northeast-2:000000000000:key/11111111-2222-3333-4444-555555555555";
    public static final String AUTHORITY =
            "arn:aws:acm-pca:ap-northeast-2:000000000000:certificate-authority/11111111-2222-3333-4444-555555555555";

    public final List<Opening> opened = new CopyOnWriteArrayList<>();
    public final List<MadeVpc> undone = new CopyOnWriteArrayList<>();
    /** What an earlier run of the app left behind. */
    public final List<MadeVpc> left = new CopyOnWriteArrayList<>();
    private final boolean failing;

    public PaperNetwork() {
        this(false);
    }

    /** @param failing whether making a VPC ends at its security group */
    public PaperNetwork(boolean failing) {
        this.failing = failing;
    }

    @Override
    public List<String> zones() {
        return List.of("ap-northeast-2a", "ap-northeast-2b", "ap-northeast-2c", "ap-northeast-2d");
    }

    @Override
    public QuickVpcOutcome make(QuickVpcPlan plan, Consumer<Part.News> news, BooleanSupplier stop) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(Part.Kind.VPC, "vpc-0new", plan.name()));
        plan.subnets().forEach(subnet ->
                parts.add(new Part(Part.Kind.SUBNET, "subnet-new-" + subnet.name(), subnet.name())));
        if (!failing) {
            parts.add(new Part(Part.Kind.SECURITY_GROUP, "sg-0new", plan.name() + " brokers"));
        }
        for (Part part : parts) {
            news.accept(new Part.News(new Part(part.kind(), "", part.name()), Part.State.MAKING));
            news.accept(new Part.News(part, Part.State.MADE));
        }
        if (failing || stop.getAsBoolean()) {
            Optional<Problem> why = failing
                    ? Optional.of(Problem.of(ProblemCode.AWS_ACCESS_DENIED, "ec2:CreateSecurityGroup")) : Optional.empty();
            return new QuickVpcOutcome.Undone(why, parts.reversed(), List.of());
        }
        return new QuickVpcOutcome.Made(new MadeVpc(parts));
    }

    @Override
    public QuickVpcOutcome.Undone undo(MadeVpc vpc, Consumer<Part.News> news) {
        undone.add(vpc);
        vpc.parts().reversed().forEach(part -> news.accept(new Part.News(part, Part.State.UNDONE)));
        return new QuickVpcOutcome.Undone(Optional.empty(), vpc.parts().reversed(), List.of());
    }

    @Override
    public Optional<MadeVpc> found(String vpcId) {
        return vpcId.equals("vpc-0def")
                ? Optional.of(new MadeVpc(List.of(new Part(Part.Kind.VPC, vpcId, "earlier")))) : Optional.empty();
    }

    @Override
    public List<MadeVpc> leftovers() {
        return left;
    }

    @Override
    public List<GroupRules> groups(String vpcId, List<String> chosen) {
        String id = chosen.isEmpty() ? "sg-0def" : chosen.getFirst();
        List<Opening> openings = new ArrayList<>(opened);
        openings.add(new Opening(id, "tcp", 9092, 9092, new Opening.Source(Opening.Kind.RANGE, "10.10.0.0/16")));
        return List.of(new GroupRules(id, chosen.isEmpty() ? "default" : "msk-brokers", vpcId, openings));
    }

    @Override
    public void open(String group, List<NeededPort> ports, Opening.Source source) {
        ports.forEach(port -> opened.add(new Opening(group, "tcp", port.number(), port.number(), source)));
    }

    @Override
    public List<EncryptionKey> keys() {
        return List.of(new EncryptionKey(KEY, "msk-volumes", "Volumes of Kafka brokers"));
    }

    @Override
    public String properties(String arn, long revision) {
        return "# " + arn + "\nlog.retention.hours=72\n";
    }

    @Override
    public List<Authority> authorities() {
        if (failing) {
            throw new ProblemException(Problem.of(ProblemCode.AWS_ACCESS_DENIED, "acm-pca:ListCertificateAuthorities"));
        }
        return List.of(new Authority(AUTHORITY, "Kafka clients", "ACTIVE"),
                new Authority(AUTHORITY.replace("1111", "9999"), "Old", "DISABLED"));
    }
}
