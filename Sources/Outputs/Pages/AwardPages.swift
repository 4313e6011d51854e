import Content
import SiteModel
import Theming

/// Commendations on pages of their own.
extension PageLibrary {
  func context(_ award: Award, _ page: Page, _ body: BodyFormatter) -> AwardContext {
    var context = AwardContext()
    context.date = award.date.map(date)
    context.recipients = award.recipients.map(recipient)
    context.decision = page.relations.documents.first.flatMap(documentRow)
    context.campaign = page.relations.campaign.map(link)
    context.models = items(page.relations.models)
    context.body = body.optionalHTML(page)
    return context
  }

  /// Who is honoured, in words.
  func recipientNames(_ award: Award) -> [String] {
    award.recipients.map { recipient in
      switch recipient {
      case .organisation(let reference): organisationName(reference.id)
      case .group(let text): text.text
      }
    }
  }

  func recipient(_ recipient: Recipient) -> Theming.Organisation {
    switch recipient {
    case .organisation(let reference): organisation(reference.id)
    case .group(let text): Theming.Organisation(text.text)
    }
  }
}
