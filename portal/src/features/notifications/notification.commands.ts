import { sql } from 'kysely'
import type { Actor } from '../../access/index.ts'
import type { Db } from '../../database/index.ts'

/** How far back news is looked for: longer than any stop between two runs of the job. Minutes. */
const lookBack = 24 * 60
/** A recommendation is told of so long before its day. Days. */
const dueSoon = 7
/** Days. */
const longestKept = 90

/** Each site with itself and all above it: roles reach down. */
const lines = sql`line as (
  select id as site_id, id as above, parent_id from site
  union all select l.site_id, s.id, s.parent_id from line l join site s on s.id = l.parent_id)`

/**
 * Entries of timelines whose act was taken back: the same person undid the act that the timeline of the same thing had
 * last before. Handing in changes of a public article is taken back as handing in; nobody was told of a version that
 * replaced another.
 */
const takenBack = (since: string) => sql`back as (
  select t.site_id, t.id from timeline_entry u
  join lateral (select e.site_id, e.id from timeline_entry e
    where e.site_id = u.site_id and e.subject_kind = u.subject_kind and e.subject_id = u.subject_id and e.id < u.id
      and e.actor_id = u.actor_id and e.at > u.at - interval '11 minutes'
      and (e.act = u.details->>'act' or (e.act = 'submitChanges' and u.details->>'act' = 'submit'))
    order by e.id desc limit 1) t on true
  where u.act = 'undo' and u.subject_kind = 'article' and u.details->>'from' is not null and u.at > ${since}::timestamptz)`

const sinceOf = (now: Date): string => new Date(now.getTime() - lookBack * 60_000).toISOString()

/** Takes news away that nobody has read yet and whose act was taken back. A letter that went out can't be called back. */
export async function withdrawNews(db: Db, now: Date): Promise<void> {
  await sql`
    with ${takenBack(sinceOf(now))}
    delete from notification n using back b
    where n.site_id = b.site_id and n.cause = 'timeline:' || b.id and n.read_at is null`.execute(db)
}

/**
 * Tells people what the timelines say happened: approvers of what was handed in, writers of what became of it,
 * moderators of comments. Each is told once, never of their own acts, nor of what was taken back. A job, each minute.
 */
export async function tellNews(db: Db, now: Date): Promise<void> {
  const since = sinceOf(now)
  await sql`
    with recursive ${lines}, ${takenBack(since)}, news as (
      select t.site_id, t.id, t.subject_id, t.actor_id, t.actor_name, t.at,
        case t.act when 'submit' then 'submitted' when 'submitChanges' then 'submitted' when 'sendBack' then 'sent_back'
          when 'approve' then 'approved' when 'publish' then 'published' else 'comment' end as kind
      from timeline_entry t
      where t.at > ${since}::timestamptz and not exists (select from back b where b.site_id = t.site_id and b.id = t.id)
        and ((t.subject_kind = 'article' and t.act in ('submit', 'submitChanges', 'sendBack', 'approve', 'publish'))
          or (t.subject_kind = 'comment' and t.act = 'submitComment'))),
    told as (
      select n.site_id, n.id, g.account_id from news n
      join line l on l.site_id = n.site_id join role_grant g on g.site_id = l.above
      where (n.kind = 'submitted' and (g.role = 'approver' or (g.role = 'administrator' and l.above = n.site_id)))
        or (n.kind = 'comment' and g.role in ('editor', 'approver'))
      union
      select n.site_id, n.id, w.actor_id from news n
      join timeline_entry w on w.site_id = n.site_id and w.subject_kind = 'article' and w.subject_id = n.subject_id
        and w.act in ('createArticle', 'beginWriting', 'submit', 'submitChanges') and w.id <= n.id
      where n.kind in ('sent_back', 'approved', 'published') and w.actor_id is not null)
    insert into notification (site_id, account_id, cause, kind, subject_id, title, actor_name, at, mailed_at)
    select n.site_id, a.id, 'timeline:' || n.id, n.kind, n.subject_id,
      left(coalesce(w.draft->'content'->>'title', r.title, c.author_name || ': ' || c.text, ''), 200), n.actor_name, n.at,
      case when a.mail_choice = 'none' then n.at end
    from told t
    join news n on n.site_id = t.site_id and n.id = t.id
    join account a on a.id = t.account_id and a.disabled_at is null
    left join article r on n.kind <> 'comment' and r.site_id = n.site_id and r.id = n.subject_id
    left join working_copy w on n.kind <> 'comment' and w.site_id = n.site_id and w.article_id = n.subject_id
    left join comment c on n.kind = 'comment' and c.site_id = n.site_id and c.id = n.subject_id
    where a.id is distinct from n.actor_id
    on conflict (site_id, account_id, cause) do nothing`.execute(db)
}

/** Tells coordinators of open recommendations whose day is near. A job, each day. */
export async function tellDue(db: Db, today: string, now: Date): Promise<void> {
  await sql`
    with recursive ${lines}
    insert into notification (site_id, account_id, cause, kind, subject_id, title, at, mailed_at)
    select distinct r.site_id, a.id, 'due:' || r.id || ':' || r.due_on, 'due', r.id, left(r.sentence, 200),
      ${now.toISOString()}::timestamptz, case when a.mail_choice = 'none' then ${now.toISOString()}::timestamptz end
    from recommendation r
    join line l on l.site_id = r.site_id join role_grant g on g.site_id = l.above
    join account a on a.id = g.account_id and a.disabled_at is null
    where r.state not in ('resolved', 'rejected', 'superseded', 'withdrawn')
      and r.due_on between ${today}::date and ${today}::date + ${dueSoon}::int
      and (g.role = 'coordinator' or (g.role = 'administrator' and l.above = r.site_id))
    on conflict (site_id, account_id, cause) do nothing`.execute(db)
}

/** Marks one's own notifications as read: one, or all. */
export async function markRead(db: Db, actor: Actor, { id, at }: { id: number | null; at: Date }): Promise<void> {
  await db
    .updateTable('notification')
    .set({ read_at: at })
    .where('account_id', '=', actor.accountId ?? '')
    .where('read_at', 'is', null)
    .$if(id !== null, query => query.where('id', '=', id ?? 0))
    .execute()
}

/** A letter's worth of news for one person. */
export interface NewsForMail {
  readonly email: string
  readonly name: string
  readonly language: string
  readonly news: readonly { readonly kind: string; readonly title: string; readonly actorName: string }[]
}

/** Takes what is to go out by mail to those who chose so; whatever is taken goes out once. A job. */
export async function takeForMail(db: Db, choice: 'at_once' | 'daily', now: Date): Promise<NewsForMail[]> {
  const { rows } = await sql<NewsForMail>`
    with taken as (
      update notification n set mailed_at = ${now.toISOString()}::timestamptz from account a
      where a.id = n.account_id and n.mailed_at is null and a.mail_choice = ${choice} and a.disabled_at is null
      returning n.account_id, n.id, n.kind, n.title, n.actor_name)
    select a.email, a.name, a.language,
      json_agg(json_build_object('kind', t.kind, 'title', t.title, 'actorName', t.actor_name) order by t.id) as news
    from taken t join account a on a.id = t.account_id group by a.id order by a.id`.execute(db)
  return rows
}

/** Deletes old notifications. A job. */
export async function forgetNotifications(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - longestKept * 86_400_000)
  await db.deleteFrom('notification').where('at', '<', before).execute()
}
