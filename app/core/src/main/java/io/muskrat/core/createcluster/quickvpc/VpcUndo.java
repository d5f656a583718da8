package io.muskrat.core.createcluster.quickvpc;

import io.muskrat.core.aws.AwsErrors;
import io.muskrat.core.createcluster.quickvpc.QuickVpcOutcome.Left;
import io.muskrat.core.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

/** Removes parts, the last first. What fails is tried once more when all others are gone. */
final class VpcUndo {
    private final Ec2Client ec2;
    private final Consumer<Part.News> news;

    VpcUndo(Ec2Client ec2, Consumer<Part.News> news) {
        this.ec2 = ec2;
        this.news = news;
    }

    /**
     * @param parts in the order in which they were made
     * @param why that the outcome carries on
     */
    QuickVpcOutcome.Undone undo(List<Part> parts, Optional<Problem> why) {
        List<Part> undone = new ArrayList<>();
        List<Part> again = new ArrayList<>();
        for (Part part : parts.reversed()) {
            (remove(part, parts).isEmpty() ? undone : again).add(part);
        }
        List<Left> left = new ArrayList<>();
        for (Part part : again) {
            remove(part, parts)
                    .ifPresentOrElse(problem -> left.add(new Left(part, problem)), () -> undone.add(part));
        }
        undone.forEach(part -> news.accept(new Part.News(part, Part.State.UNDONE)));
        left.forEach(each -> news.accept(new Part.News(each.part(), Part.State.LEFT)));
        return new QuickVpcOutcome.Undone(why, undone, left);
    }

    private Optional<Problem> remove(Part part, List<Part> all) {
        news.accept(new Part.News(part, Part.State.UNDOING));
        try {
            delete(part, all);
            return Optional.empty();
        } catch (Ec2Exception e) {
            return gone(e) ? Optional.empty() : Optional.of(AwsErrors.problem(e));
        } catch (SdkException e) {
            return Optional.of(AwsErrors.problem(e));
        }
    }

    private void delete(Part part, List<Part> all) {
        switch (part.kind()) {
            case SECURITY_GROUP -> ec2.deleteSecurityGroup(r -> r.groupId(part.id()));
            case SUBNET -> ec2.deleteSubnet(r -> r.subnetId(part.id()));
            case ROUTE_TABLE -> ec2.deleteRouteTable(r -> r.routeTableId(part.id()));
            case INTERNET_GATEWAY -> gateway(part, new MadeVpc(all).vpcId());
            case VPC -> ec2.deleteVpc(r -> r.vpcId(part.id()));
        }
    }

    private void gateway(Part part, String vpc) {
        try {
            ec2.detachInternetGateway(r -> r.internetGatewayId(part.id()).vpcId(vpc));
        } catch (Ec2Exception e) {
            if (!code(e).equals("Gateway.NotAttached")) {
                throw e;
            }
        }
        ec2.deleteInternetGateway(r -> r.internetGatewayId(part.id()));
    }

    private static boolean gone(Ec2Exception e) {
        return code(e).endsWith(".NotFound");
    }

    private static String code(Ec2Exception e) {
        String code = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode();
        return code == null ? "" : code;
    }
}
