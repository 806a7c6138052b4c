/** Common names and words of the United States, written down from general knowledge, the frequent ones first. No real person is meant. */
import type { Words } from './words.ts';

export const us: Words = {
  first: `James, Mary, Robert, Patricia, John, Jennifer, Michael, Linda, David, Elizabeth, William, Barbara, Richard, Susan, Joseph, Jessica, Thomas, Sarah, Chris, Karen,
    Charles, Lisa, Daniel, Nancy, Matthew, Betty, Anthony, Sandra, Mark, Margaret, Donald, Ashley, Steven, Kimberly, Andrew, Emily, Paul, Donna, Joshua, Michelle,
    Kenneth, Carol, Kevin, Amanda, Brian, Melissa, George, Deborah, Tim, Stephanie, Ronald, Rebecca, Jason, Sharon, Edward, Laura, Jeff, Cynthia, Ryan, Kathleen,
    Jacob, Amy, Gary, Angela, Nicholas, Shirley, Eric, Anna, Jonathan, Brenda, Stephen, Pamela, Larry, Emma, Justin, Nicole, Scott, Helen, Brandon, Samantha`,
  last: `Smith, Johnson, Williams, Brown, Jones, Garcia, Miller, Davis, Rodriguez, Martinez, Hernandez, Lopez, Gonzalez, Wilson, Anderson, Thomas, Taylor, Moore, Jackson, Martin,
    Lee, Perez, Thompson, White, Harris, Sanchez, Clark, Ramirez, Lewis, Robinson, Walker, Young, Allen, King, Wright, Scott, Torres, Nguyen, Hill, Flores,
    Green, Adams, Nelson, Baker, Hall, Rivera, Campbell, Mitchell, Carter, Roberts, Gomez, Phillips, Evans, Turner, Diaz, Parker, Cruz, Edwards, Collins, Reyes,
    Stewart, Morris, Morales, Murphy, Cook, Rogers, Gutierrez, Ortiz, Morgan, Cooper, Peterson, Bailey, Reed, Kelly, Howard, Ramos, Kim, Cox, Ward, Richardson,
    Watson, Brooks, Chavez, Wood, O'Brien, Bennett, Gray, Mendoza, Ruiz, Hughes, Price, Alvarez, Castillo, Sanders, Patel, Myers, Long, Ross, Foster, O'Neil`,
  hobbies:
    'soccer, beach, moon, cowboy, angel, tiger, biker, guitar, texas, hockey, yankee, mustang, fishing, star, packers',
  sectors: `consulting, roofing, plumbing, logistics, dental, realty, insurance, law, builders, electric, software, landscaping, printing, travel, furniture,
    auto, catering, design, supply, staffing, mechanical, flooring, optical, freight, marketing`,
  causes: 'friends, foundation, hope, project, relief, children, forest, rescue, neighbors, together',
  brands:
    'nova, tech, pro, sun, alta, north, blue, agri, bright, summit, allied, multi, inter, delta, prime, iron, liberty, apex',
  cities: 'austin, denver, chicago, dallas, seattle, boston, atlanta, tampa, phoenix, portland, nashville, detroit',
  streets: 'Main Street, Oak Avenue, Maple Drive, Washington Street, Park Road, Elm Street',
  roles:
    'info, sales, contact, office, admin, support, billing, orders, hr, marketing, accounting, service, hello, team, careers, purchasing',
  titles:
    'CEO, Owner, Purchasing Manager, Sales Director, Office Manager, Marketing Director, Technician, HR Manager, Plant Manager, Executive Assistant',
  industries: 'Construction, Transportation, Restaurants, Retail, Legal Services, Information Technology, Health Care',
  sources: 'website footer, checkout, summer giveaway, store, "Trade show, booth 12", blog, discount popup',
  gifts: 'petition, online gift, charity run, member, "Street fair, table 3", newsletter, event',
  company: 'LLC',
};
